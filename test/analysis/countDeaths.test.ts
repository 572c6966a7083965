import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { type CountingKey, countDeaths } from "../../src/analysis/index.ts";
import { type Archive, openArchive } from "../../src/archive/index.ts";
import { writeDataset } from "../support/writeDataset.ts";

let archive: Archive | undefined;
afterEach(() => archive?.close());

async function open(csv: string, descriptor: Record<string, unknown> = {}): Promise<Archive> {
  archive = await openArchive(await writeDataset(csv, descriptor));
  return archive;
}

const dates = (...values: string[]) =>
  `date,facility\n${values.map((value) => `${value},Branch 215`).join("\n")}\n`;

describe("countDeaths", () => {
  it("gives the VDC's years as published, with the partial last year marked", async () => {
    archive = await openArchive("data/vdc");
    const { rows } = await countDeaths(archive, { by: ["year"] });
    expect(rows.map(({ year, certain }) => [year, certain])).toEqual([
      ["2011", 203],
      ["2012", 969],
      ["2013", 1711],
      ["2014", 1906],
      ["2015", 1145],
      ["2016", 294],
      ["2017", 159],
      ["2018", 363],
    ]);
    expect(rows.map(({ status }) => status)).toEqual([...Array(7).fill("covered"), "partly-covered"]);
  });

  it("counts a month-only date as possible, not certain, in a window that cuts the month", async () => {
    const opened = await open(dates("2014-01", "2014-01-10", "2014-01-25"));
    const { rows } = await countDeaths(opened, {
      by: ["month"],
      period: { from: "2014-01-20", to: "2014-01-31" },
    });
    expect(rows).toEqual([{ month: "2014-01", certain: 1, possible: 2, status: "covered" }]);
  });

  it("counts a date of two possible days in either month, in no month between, and in neither for certain", async () => {
    const opened = await open(dates("03/05/2014"));
    const { rows } = await countDeaths(opened, {
      by: ["month"],
      period: { from: "2014-02-01", to: "2014-06-30" },
    });
    expect(rows.map(({ certain }) => certain)).toEqual([0, 0, 0, 0, 0]);
    expect(rows.map(({ possible }) => possible)).toEqual([0, 1, 0, 1, 0]);
  });

  it("never counts a doubted date as certain", async () => {
    const opened = await open(dates("2014-05-03?", "2014~"));
    const { rows } = await countDeaths(opened, {
      by: ["year"],
      period: { from: "2014-01-01", to: "2014-12-31" },
    });
    expect(rows).toEqual([{ year: "2014", certain: 0, possible: 2, status: "covered" }]);
  });

  it("gives records without a date a row of their own, never a period", async () => {
    const opened = await open(dates("2014-05-03", ""));
    const { rows } = await countDeaths(opened, { by: ["year"] });
    expect(rows.at(-1)).toMatchObject({ year: "unknown", certain: 1, possible: 1 });
    expect(rows.reduce((sum, row) => sum + Number(row.possible), 0)).toBe(2);
  });

  it("says 0 where the source could have recorded and null where it could not", async () => {
    const opened = await open(dates("2014-05-03"));
    const { rows } = await countDeaths(opened, {
      by: ["year"],
      period: { from: "2012-01-01", to: "2017-12-31" },
    });
    expect(rows.map(({ year, certain, status }) => [year, certain, status])).toEqual([
      ["2012", null, "outside"],
      ["2013", 0, "covered"],
      ["2014", 1, "covered"],
      ["2015", 0, "covered"],
      ["2016", 0, "covered"],
      ["2017", null, "outside"],
    ]);
  });

  it("says null in a gap of the coverage, and names the gap under the table", async () => {
    const opened = await open(dates("2014-05-03", "2016-05-03"), {
      coverage: { from: "2014", to: "2016", gaps: [{ from: "2015-01-01", to: "2015-06-30" }] },
    });
    const { rows, notes } = await countDeaths(opened, { by: ["quarter"] });
    expect(rows.map(({ quarter, certain }) => [quarter, certain]).slice(3, 8)).toEqual([
      ["2014-Q4", 0],
      ["2015-Q1", null],
      ["2015-Q2", null],
      ["2015-Q3", 0],
      ["2015-Q4", 0],
    ]);
    expect(notes[0]).toContain(
      "coverage 1 January 2014 to 31 December 2014 and 1 July 2015 to 31 December 2016",
    );
  });

  it.each([
    ["facility", { "br-215": 3, "br-227": 1, "somewhere else": 1 }],
    ["agency", { MI: 4, unknown: 1 }],
    ["hospital", { "hosp-601": 2, "hosp-tishreen": 1, unknown: 2 }],
    ["governorate", { Damascus: 3, Homs: 1, unknown: 1 }],
    ["sex", { female: 1, male: 3, unknown: 1 }],
    ["ageGroup", { "0-17": 1, "18-29": 1, "30-44": 1, unknown: 2 }],
    ["cause", { "cardiac arrest": 3, "not stated": 1, unknown: 1 }],
    ["quarter", { "2014-Q1": 2, "2014-Q2": 1, "2014-Q4": 1, unknown: 1 }],
    ["month", { "2014-02": 2, "2014-05": 1, "2014-10": 1, unknown: 1 }],
    ["year", { "2014": 4, unknown: 1 }],
    ["dataset", { synthetic: 5 }],
  ] as const)("counts by %s, what is not known in a row of its own", async (key, expected) => {
    const csv = [
      "date,facility,hospital,governorate,sex,age,cause",
      "2014-02-01,Branch 215,601,Damascus,M,17,cardiac arrest",
      "2014-02-02,فرع ٢١٥,المستشفى العسكري 601,Damascus,ذكر,٢٩,cardiac arrest",
      "2014-05-03,Br. 215 (Raids),Tishreen,Homs,F,30-44,cardiac arrest",
      "2014-10-04,227,,Damascus,M,25-35,not stated",
      ",somewhere else,,,,,",
      "",
    ].join("\n");
    const opened = await open(csv, {
      columns: {
        death: "date",
        facility: "facility",
        hospital: "hospital",
        governorate: "governorate",
        "person.sex": "sex",
        "person.age": "age",
        "cause.declared": "cause",
      },
      codebook: { "person.sex": { M: "male", ذكر: "male", F: "female" } },
    });
    const { rows } = await countDeaths(opened, { by: [key] });
    const counted = rows.filter((row) => row.possible !== 0 && row.possible !== null);
    expect(Object.fromEntries(counted.map((row) => [row[key], row.certain]))).toEqual(expected);
    expect(counted.reduce((sum, row) => sum + Number(row.certain), 0)).toBe(5);
  });

  it("takes a year without a row of an aggregate as silence, not as zero", async () => {
    archive = await openArchive("data/snhr");
    const { rows } = await countDeaths(archive, { by: ["year"] });
    expect(rows.map(({ year, certain }) => [year, certain])).toEqual([
      ["2016", 476],
      ["2017", 232],
      ["2018", 976],
      ["2019", 305],
      ["2020", null],
      ["2021", null],
      ["2022", 133],
      ["2023", null],
      ["2024", 86],
    ]);
  });

  it("bounds a rounded aggregate by its exact total", async () => {
    archive = await openArchive("data/damascus");
    const all = await countDeaths(archive, {});
    expect(all.rows).toEqual([{ certain: 10212, possible: 10212 }]);
    const core = await countDeaths(archive, { period: { from: "2015-01-01", to: "2017-12-31" } });
    expect(core.rows).toEqual([{ certain: 7098, possible: 10212 }]);
  });

  it("never adds two datasets up", async () => {
    archive = await openArchive(["data/caesar", "data/damascus"]);
    const { rows, unit } = await countDeaths(archive, {});
    expect(rows.map(({ dataset, certain }) => [dataset, certain])).toEqual([
      ["caesar", 6786],
      ["damascus", 10212],
    ]);
    expect(unit).toBe("body");
  });

  it("resolves spellings to one facility and keeps what it does not know as written", async () => {
    const csv =
      "date,facility\n2014-01-01,Branch 215\n2014-01-02,الفرع ٢١٥\n2014-01-03,no such place\n2014-01-04,\n";
    const opened = await open(csv);
    const { rows } = await countDeaths(opened, { by: ["facility"] });
    expect(rows).toEqual([
      { facility: "br-215", certain: 2, possible: 2 },
      { facility: "no such place", certain: 1, possible: 1 },
      { facility: "unknown", certain: 1, possible: 1 },
    ]);
  });

  it("selects by where, also by values that try to be statements", async () => {
    const opened = await open(
      "date,facility\n2014-01-01,Branch 215\n2014-01-02,x'); DROP TABLE rows_0_0; --\n",
    );
    const one = await countDeaths(opened, { where: { facility: ["br-215"] } });
    expect(one.rows).toEqual([{ certain: 1, possible: 1 }]);
    const hostile = await countDeaths(opened, { where: { facility: ["x'); DROP TABLE rows_0_0; --"] } });
    expect(hostile.rows).toEqual([{ certain: 1, possible: 1 }]);
    const none = await countDeaths(opened, { where: { governorate: ["' OR 1=1 --"] } });
    expect(none.rows).toEqual([{ certain: 0, possible: 0 }]);
  });

  it("refuses a facility that is none, and a dimension that a source does not record: neither is a 0", async () => {
    const opened = await open("date,facility\n2014-01-01,Branch 215\n");
    await expect(countDeaths(opened, { where: { facility: ["Branch Nowhere"] } })).rejects.toMatchObject({
      code: "SIJILL_OPTION_FACILITY_UNKNOWN",
    });
    expect((await countDeaths(opened, { where: { facility: ["Branch 227"] } })).rows).toEqual([
      { certain: 0, possible: 0 },
    ]);
    await expect(countDeaths(opened, { where: { sex: ["female"] } })).rejects.toMatchObject({
      code: "SIJILL_OPTION_NOT_RECORDED",
    });
    expect((await countDeaths(opened, { where: { sex: ["not-recorded"] } })).rows).toEqual([
      { certain: 1, possible: 1 },
    ]);
  });

  it("watermarks what is made from synthetic records", async () => {
    archive = await openArchive("data/template/synthetic");
    const table = await countDeaths(archive, { by: ["year"] });
    expect(table.nature).toBe("synthetic");
    expect(table.notes[0]).toMatch(/^SYNTHETIC DATA/);
  });

  it("imputes with a seed: the same seed the same estimate, always within certain and possible", async () => {
    const opened = await open(dates("2014", "2014-06", "2013-12/2014-02", "2014-05-03", "2015~"));
    const options = { by: ["year"] as const, estimate: { seed: 7, imputations: 40 } };
    const first = await countDeaths(opened, options);
    expect(await countDeaths(opened, options)).toEqual(first);
    for (const row of first.rows) {
      if (row.estimate === null) continue;
      expect(row.estimate).toBeGreaterThanOrEqual(Number(row.certain));
      expect(row.estimate).toBeLessThanOrEqual(Number(row.possible));
      expect(row.lower).toBeLessThanOrEqual(Number(row.estimate));
      expect(row.upper).toBeGreaterThanOrEqual(Number(row.estimate));
    }
  });

  it.each([
    [["decade"], "SIJILL_OPTION_UNKNOWN"],
    [["year", "month"], "SIJILL_OPTION_CONFLICT"],
  ])("refuses to count by %s", async (by, code) => {
    archive = await openArchive("data/vdc");
    await expect(countDeaths(archive, { by: by as unknown as CountingKey[] })).rejects.toMatchObject({
      code,
    });
  });

  it.each([
    [{ from: "2014-02-30", to: "2014-12-31" }, "SIJILL_DATE_INVALID"],
    [{ from: "2015-01-01", to: "2014-12-31" }, "SIJILL_DATE_REVERSED"],
  ])("refuses the period %o", async (period, code) => {
    archive = await openArchive("data/vdc");
    await expect(countDeaths(archive, { period })).rejects.toMatchObject({ code });
  });

  it("bounds the truth: any choice of days within the partial dates lies between certain and possible", async () => {
    const day = fc.date({ min: new Date("2013-01-01"), max: new Date("2016-12-31"), noInvalidDate: true });
    const written = day.chain((date) => {
      const iso = date.toISOString().slice(0, 10);
      return fc.constantFrom(
        { iso, text: iso },
        { iso, text: iso.slice(0, 7) },
        { iso, text: iso.slice(0, 4) },
      );
    });
    await fc.assert(
      fc.asyncProperty(fc.array(written, { minLength: 1, maxLength: 40 }), async (records) => {
        const opened = await openArchive(await writeDataset(dates(...records.map(({ text }) => text))));
        try {
          const { rows } = await countDeaths(opened, { by: ["quarter"] });
          for (const row of rows) {
            const truth = records.filter(({ iso }) => quarterOf(iso) === row.quarter).length;
            expect(Number(row.certain)).toBeLessThanOrEqual(truth);
            expect(Number(row.possible)).toBeGreaterThanOrEqual(truth);
          }
        } finally {
          await opened.close();
        }
      }),
      { seed: 20140120, numRuns: 25 },
    );
  });
});

function quarterOf(iso: string): string {
  return `${iso.slice(0, 4)}-Q${Math.floor((Number(iso.slice(5, 7)) - 1) / 3) + 1}`;
}
