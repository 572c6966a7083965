import { afterEach, describe, expect, it } from "vitest";
import {
  compareDatasets,
  facilityTable,
  facilityYearTable,
  monthlyTable,
  publishedQuantity,
  transferSummary,
  yearlyTable,
} from "../../src/analysis/index.ts";
import { type Archive, openArchive, readPublishedFigures } from "../../src/archive/index.ts";
import { isRefusal } from "../../src/errors/index.ts";
import { writeDataset } from "../support/writeDataset.ts";

let archive: Archive | undefined;
afterEach(() => archive?.close());

describe("compareDatasets", () => {
  it("refuses 6,786 against 10,212: the collections have no day in common", async () => {
    archive = await openArchive(["data/caesar", "data/damascus"]);
    const answer = await compareDatasets(archive, "caesar", "damascus");
    expect(answer).toMatchObject({ kind: "refusal", code: "SIJILL_NOT_COMPARABLE" });
    if (isRefusal(answer)) expect(answer.reasons).toHaveLength(1);
    if (isRefusal(answer))
      expect(answer.reasons[0]).toMatch(/^Selection \(caesar: 1 January 2011 to 31 August 2013; damascus/);
  });

  it("compares two lists of one unit, date and custody in the period both cover", async () => {
    const csv = (days: string[]) => `date,facility\n${days.map((day) => `${day},a`).join("\n")}\n`;
    const first = await writeDataset(csv(["2013-01-05", "2014-01-05", "2014-02-05", "2014-03-05"]), {
      id: "first",
    });
    const second = await writeDataset(csv(["2014-04-05"]), {
      id: "second",
      coverage: { from: "2014-01-01", to: "2016-12-31" },
    });
    archive = await openArchive([first, second]);
    const answer = await compareDatasets(archive, "first", "second");
    expect(answer).toMatchObject({
      kind: "ratio",
      value: 3,
      period: { from: "2014-01-01", to: "2016-12-31" },
    });
  });

  it("does not take custody that is not stated for the same custody", async () => {
    const csv = "date,facility\n2014-01-05,a\n";
    const first = await writeDataset(csv, { id: "first", custody: undefined });
    const second = await writeDataset(csv, { id: "second", custody: undefined });
    archive = await openArchive([first, second]);
    const answer = await compareDatasets(archive, "first", "second");
    if (!isRefusal(answer)) throw new Error("expected a refusal");
    expect(answer.reasons[0]).toMatch(/^Custody \(first: not stated; second: not stated\)/);
  });
});

describe("transferSummary", () => {
  it("gives Wilson intervals by sending facility; flows sum to all records", async () => {
    const csv =
      "date,facility,hospital\n2014-01-01,Branch 215,601\n2014-01-02,Branch 215,Tishreen\n2014-01-03,Branch 215,\n2014-01-04,Branch 227,601\n";
    archive = await openArchive(
      await writeDataset(csv, { columns: { death: "date", facility: "facility", hospital: "hospital" } }),
    );
    const [summary] = await transferSummary(archive);
    if (summary === undefined || isRefusal(summary)) throw new Error("expected a summary");
    expect(summary.byFacility.rows[0]).toMatchObject({ facility: "br-215", deaths: 3, atHospital: 2 });
    // Wilson 95% for 2 of 3 (R 4.2 prop.test(2, 3, correct = FALSE)): 0.2076597 to 0.9385081.
    expect(summary.byFacility.rows[0]?.lower).toBeCloseTo(0.2076597, 6);
    expect(summary.byFacility.rows[0]?.upper).toBeCloseTo(0.9385081, 6);
    expect(summary.flows.rows.reduce((sum, row) => sum + Number(row.count), 0)).toBe(4);
    expect(summary.flows.rows.map(({ to }) => to)).toContain("unknown");
  });

  it("refuses a dataset without hospitals and says what it would need", async () => {
    archive = await openArchive("data/vdc");
    const [summary] = await transferSummary(archive);
    expect(summary).toMatchObject({ kind: "refusal", code: "SIJILL_NO_TRANSFERS" });
  });
});

describe("tables for charts", () => {
  it("never divides a count of several years among the years", async () => {
    archive = await openArchive(["data/caesar", "data/damascus", "data/vdc"]);
    const table = await yearlyTable(archive);
    expect(
      table.rows
        .filter(({ dataset }) => dataset !== "vdc")
        .map(({ from, to, certain, lower, upper }) => [from, to, certain, lower, upper]),
    ).toEqual([
      ["2011-01-01", "2013-08-31", 6786, null, null],
      ["2015-01-01", "2017-12-31", 7148, 7098, 7199],
    ]);
    expect(table.notes[0]).toContain("3,064 (3,013 to 3,114) are dated 1 January 2012 to 31 October 2024");
  });

  it("tells zero, unknown and outside apart in facility by year", async () => {
    const csv = "date,facility\n2014-01-01,Branch 215\n2015/2016,Branch 215\n";
    archive = await openArchive(await writeDataset(csv));
    const { rows } = await facilityYearTable(archive, "synthetic");
    expect(rows.map(({ year, count, state }) => [year, count, state])).toEqual([
      [2013, 0, "count"],
      [2014, 1, "count"],
      [2015, null, "unknown"],
      [2016, null, "unknown"],
    ]);
  });

  it("keeps the VDC's artefacts in the monthly series", async () => {
    archive = await openArchive("data/vdc");
    const { rows } = await monthlyTable(archive, "vdc");
    const count = (month: string) => rows.find((row) => row.month === month)?.count;
    expect(["2015-02", "2015-03", "2015-04", "2018-06", "2018-07", "2018-08"].map(count)).toEqual([
      59, 554, 117, 64, 190, 63,
    ]);
    expect(rows).toHaveLength(92);
  });

  it("names the Caesar branches in English and Arabic with both published versions", async () => {
    archive = await openArchive("data/caesar-branches");
    const { rows } = await facilityTable(archive, "caesar-branches");
    expect(rows[0]).toMatchObject({ facility: "br-215", count: 3556, lower: 3551, upper: 3556 });
    expect(rows[0]?.facilityAr).toContain("فرع 215");
    expect(rows).toHaveLength(6);
  });
});

describe("publishedQuantity", () => {
  it("carries rounding limits as bounds, not as an interval", async () => {
    const figures = await readPublishedFigures("data/published");
    const quantity = publishedQuantity(figures, "dd-bodies-2015-2017");
    expect(quantity).toMatchObject({ kind: "count", value: 7148, bounds: { lower: 7098, upper: 7199 } });
    expect(quantity.interval).toBeUndefined();
  });

  it("prints a published share as a share of its base", async () => {
    const figures = await readPublishedFigures("data/published");
    expect(publishedQuantity(figures, "dd-share-2015-2017")).toMatchObject({
      kind: "proportion",
      value: 0.7,
      base: "bodies",
    });
  });

  it("refuses a range without a value, and names near ids for an unknown one", async () => {
    const figures = await readPublishedFigures("data/published");
    expect(() => publishedQuantity(figures, "saydnaya-executed")).toThrow(/range without a single value/);
    expect(() => publishedQuantity(figures, "dd-bodies-exakt")).toThrow(
      /Perhaps: dd-bodies-exact, dd-bodies/,
    );
  });
});
