import { describe, expect, test } from "vitest";
import { deathRecordSchema } from "../../../src/records/index.ts";
import { facts, factsAreHere } from "../support/shared.ts";
import { open, writeRecords } from "../support/synthetic.ts";

describe("archive.records", () => {
  test("gives accepted rows as records: what is not mapped is not recorded, what is empty is unknown", async () => {
    const folder = await writeRecords(
      "no,died,taken,moved,held,body,years,sex,why,seen,pics,card\n" +
        "1,2014-05,2013-XX,2014-04-30,Branch 215,Harasta Military Hospital,30-40,M,heart failure,emaciation,٤,215/12\n" +
        ",,,,,,,,,,,\n" +
        "3,2014-99,,,,,,,,,,\n",
      {
        unit: "body",
        facilities: "syria",
        columns: {
          id: "no",
          death: "died",
          arrested: "taken",
          transferred: "moved",
          facility: "held",
          hospital: "body",
          "person.age": "years",
          "person.sex": "sex",
          "cause.declared": "why",
          "cause.observed": "seen",
          images: "pics",
          "numbers.branch": "card",
        },
        codebook: { "person.sex": { M: "male" }, "cause.declared": { "heart failure": "cardiac" } },
      },
    );
    const archive = await open(folder);
    const records = await archive.records("synthetic");
    expect(records.map(({ source }) => source.row)).toEqual([2, 3]);
    for (const record of records) expect(deathRecordSchema.parse(record)).toEqual(record);
    const [full, empty] = records;
    expect(full).toMatchObject({
      id: "1",
      dataset: "synthetic",
      unit: "body",
      death: { edtf: "2014-05", earliest: "2014-05-01", latest: "2014-05-31" },
      arrested: { earliest: "2013-01-01", latest: "2013-12-31" },
      facility: { kind: "resolved", facility: "br-215" },
      hospital: { kind: "resolved", facility: "hosp-harasta" },
      transfers: [{ destination: "hospital", date: { edtf: "2014-04-30" }, stateOnArrival: "not-recorded" }],
      numbers: { branch: "215/12" },
      person: { names: [], sex: "male", age: { lower: 30, upper: 40 } },
      images: 4,
    });
    expect(full?.cause).toEqual({
      declared: {
        vocabulary: "synthetic:cause.declared",
        version: "dataset.json",
        code: "cardiac",
        text: "heart failure",
      },
      observed: [
        {
          sign: {
            vocabulary: "synthetic:cause.observed",
            version: "dataset.json",
            code: "emaciation",
            text: "emaciation",
          },
          state: "present",
        },
      ],
    });
    expect(empty).toMatchObject({
      id: "records.csv#3",
      death: { edtf: "", earliest: null, latest: null },
      facility: "unknown",
      hospital: "unknown",
      transfers: [],
      numbers: { branch: "unknown" },
      person: { sex: "unknown", age: "unknown" },
      cause: { declared: "unknown" },
    });
    expect(empty).not.toHaveProperty("images");
    expect(empty).not.toHaveProperty("photographed");
  });

  test("published counts are no records", async () => {
    const archive = await open("data/vdc");
    await expect(archive.records("vdc")).rejects.toThrowError(
      expect.objectContaining({ code: "SIJILL_NOT_RECORDS" }),
    );
  });

  test("as many as are counted, after counting too", async () => {
    const archive = await open("data/template/synthetic");
    const cells = await archive.cells("synthetic-example", ["facility"]);
    const records = await archive.records("synthetic-example");
    expect(records).toHaveLength(cells.reduce((sum, { count }) => sum + count, 0));
    for (const record of records) deathRecordSchema.parse(record);
  });
});

describe.skipIf(!factsAreHere("records of deaths in US prisons"))("real records", () => {
  test.each([
    ["CA", 7379],
    ["MS", 382],
  ])(
    "%s: every accepted row is a record as the schema has it, and has an id of its own",
    async (state, accepted) => {
      const archive = await open(`test/fixtures/us-custody-deaths/${state}`, { files: facts });
      const records = await archive.records(archive.datasets[0]?.descriptor.id ?? "");
      expect(records).toHaveLength(accepted);
      expect(new Set(records.map(({ id }) => id)).size).toBe(accepted);
      for (const record of records) deathRecordSchema.parse(record);
      expect(records.every(({ person }) => person?.names.length === 0)).toBe(true);
    },
  );
});
