import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { parsePartialDate, SijillError, syrianFacilities } from "sijill";
import { describe, expect, it, test } from "vitest";
import { compareNames, type NameLevel } from "../../../src/linkage/names/index.ts";
import {
  defaultSyntheticSources,
  type SyntheticRecord,
  syntheticColumns,
  syntheticRecords,
  writeSyntheticRecords,
} from "../../../src/linkage/synthetic/index.ts";

const records = [...syntheticRecords({ records: 20_000, seed: 2014 })];
const share = (list: readonly SyntheticRecord[], holds: (record: SyntheticRecord) => boolean) =>
  list.filter(holds).length / list.length;

describe("synthetic records", () => {
  it("are exactly as many as asked for, each with an id of its own, all marked as synthetic", () => {
    expect(records).toHaveLength(20_000);
    expect(new Set(records.map(({ record_id }) => record_id)).size).toBe(20_000);
    expect(records.every(({ nature }) => nature === "synthetic")).toBe(true);
    expect(records.every((record) => Object.keys(record).join() === syntheticColumns.join())).toBe(true);
  });

  it("are the same for the same seed, and others for another", () => {
    expect([...syntheticRecords({ records: 500, seed: 7 })]).toEqual([
      ...syntheticRecords({ records: 500, seed: 7 }),
    ]);
    const names = (seed: number) =>
      [...syntheticRecords({ records: 500, seed })].map(({ name }) => name).join();
    expect(names(7)).not.toBe(names(8));
    expect(records[0]).toMatchInlineSnapshot(`
      {
        "age": "22",
        "date_of_arrest": "2013-10-29",
        "date_of_birth": "1991-08-16",
        "date_of_death": "2014-04-29",
        "detainee_number": "",
        "facility": "",
        "family_name": "أبو أيمن",
        "father_name": "فادي",
        "given_name": "وليد",
        "governorate": "حلب",
        "grandfather_name": "",
        "mother_name": "",
        "name": "وليد فادي أبو أيمن",
        "nature": "synthetic",
        "record_id": "S12346",
        "sex": "male",
        "source": "synthetic-families",
        "true_person": "P1",
      }
    `);
  });

  it("leave out and get wrong what each source says it does, within what chance allows", () => {
    for (const source of defaultSyntheticSources) {
      const own = records.filter((record) => record.source === source.id);
      const near = (seen: number, expected: number) =>
        expect(Math.abs(seen - expected), `${source.id} ${seen} ${expected}`).toBeLessThan(
          4.5 * Math.sqrt((expected * (1 - expected)) / own.length) + 1e-9,
        );
      near(
        share(own, ({ family_name }) => family_name === ""),
        source.familyMissing,
      );
      near(
        share(own, ({ mother_name }) => mother_name === ""),
        source.motherMissing,
      );
      near(
        share(own, ({ date_of_birth }) => date_of_birth === ""),
        source.dateMissing,
      );
      near(
        share(own, ({ date_of_birth }) => date_of_birth.length === 4),
        source.yearOnly,
      );
      near(
        share(own, ({ date_of_birth }) => date_of_birth.length === 7),
        source.monthOnly,
      );
      near(
        share(own, ({ facility }) => facility === ""),
        source.facilityMissing,
      );
      near(
        share(own, ({ detainee_number }) => detainee_number === ""),
        source.numberMissing,
      );
      near(
        share(own, ({ name }) => /[a-z]/i.test(name)),
        source.latin,
      );
    }
  });

  it("have dates and facilities that the readers of this library read", () => {
    for (const record of records.slice(0, 2000)) {
      for (const date of [record.date_of_birth, record.date_of_arrest, record.date_of_death])
        if (date !== "") expect(parsePartialDate(date).edtf).toBe(date);
      if (record.facility !== "")
        expect(syrianFacilities().resolve(record.facility).kind).not.toBe("unresolved");
    }
  });

  it("of one person agree in name as a rule, those of two persons chosen at random hardly ever", () => {
    const byPerson = groupByPerson(records);
    const close: readonly NameLevel[] = ["same", "near", "parts-missing", "reordered"];
    const agree = (a: SyntheticRecord, b: SyntheticRecord) =>
      close.includes(compareNames(a.name, b.name).level);
    const same = [...byPerson.values()].flatMap(([a, b]) =>
      a !== undefined && b !== undefined ? [agree(a, b)] : [],
    );
    const others = records.slice(0, 5000).map((a, i) => {
      const b = records[i + 7919] as SyntheticRecord;
      return a.true_person !== b.true_person && agree(a, b);
    });
    expect(same.length).toBeGreaterThan(3000);
    expect(same.filter(Boolean).length / same.length).toBeGreaterThan(0.94);
    expect(others.filter(Boolean).length / others.length).toBeLessThan(0.004);
  });

  it("number persons whom no source covers too, so that the gaps are those whom no list recorded", () => {
    const numbers = new Set(records.map(({ true_person }) => Number(true_person.slice(1))));
    const persons = Math.max(...numbers);
    const unrecorded = defaultSyntheticSources.reduce((product, { covers }) => product * (1 - covers), 1);
    expect(Math.abs(1 - numbers.size / persons - unrecorded)).toBeLessThan(0.02);
  });
});

describe("wrong use", () => {
  const [source] = defaultSyntheticSources;
  test.each([
    ["no record", { records: 0, seed: 1 }],
    ["half a record", { records: 1.5, seed: 1 }],
    ["too many", { records: 1e9, seed: 1 }],
    ["a negative seed", { records: 1, seed: -1 }],
    ["repeats for ever", { records: 1, seed: 1, sources: [{ ...source, repeats: 1 }] }],
    ["no probability", { records: 1, seed: 1, sources: [{ ...source, misread: Number.NaN }] }],
    ["nobody covered", { records: 1, seed: 1, sources: [{ ...source, covers: 0 }] }],
  ])("%s is refused", (_, options) => {
    expect(() => [...syntheticRecords(options as Parameters<typeof syntheticRecords>[0])]).toThrow(
      SijillError,
    );
  });
});

describe("writeSyntheticRecords", () => {
  it("writes CSV and Parquet with the same rows, what is not said as NULL", async () => {
    const folder = await mkdtemp(join(tmpdir(), "sijill-synthetic-"));
    const files = [join(folder, "synthetic.csv"), join(folder, "it's.parquet")];
    for (const file of files) {
      const written = await writeSyntheticRecords(file, { records: 1500, seed: 3 });
      expect(written).toMatchObject({ file, records: 1500 });
      expect(written.persons).toBeLessThan(1500);
      expect(written.truePairs).toBeGreaterThan(300);
    }
    const [header] = (await readFile(files[0] as string, "utf8")).split("\n");
    expect(header).toBe(syntheticColumns.join(","));
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const read = async (from: string) =>
      (await connection.runAndReadAll(`SELECT * FROM ${from}`)).getRowsJS();
    const csv = await read(`read_csv('${files[0]}', all_varchar=true)`);
    expect(csv).toEqual(await read(`read_parquet('${files[1]?.replace("'", "''")}')`));
    expect(csv.flat().some((value) => value === "")).toBe(false);
    expect(csv.map(([id]) => id)).toEqual([...csv.map(([id]) => id)].sort());
    connection.closeSync();
  });

  it("refuses a file whose ending says nothing", async () => {
    await expect(writeSyntheticRecords("records.txt", { records: 1, seed: 1 })).rejects.toThrow(
      /\.csv or \.parquet/,
    );
  });
});

function groupByPerson(list: readonly SyntheticRecord[]): Map<string, SyntheticRecord[]> {
  const persons = new Map<string, SyntheticRecord[]>();
  for (const record of list)
    persons.set(record.true_person, [...(persons.get(record.true_person) ?? []), record]);
  return persons;
}
