import { afterEach, describe, expect, it } from "vitest";
import { continuation, countDeaths, type ObservedDataset } from "../../src/analysis/index.ts";
import { type Archive, openArchive } from "../../src/archive/index.ts";
import { isRefusal } from "../../src/errors/index.ts";
import { writeDataset } from "../support/writeDataset.ts";

let archive: Archive | undefined;
afterEach(() => archive?.close());

const after = "2014-01-20";

async function observed(csv: string, descriptor: Record<string, unknown> = {}): Promise<ObservedDataset> {
  archive = await openArchive(await writeDataset(csv, descriptor));
  const [dataset] = (await continuation(archive, { after })).datasets;
  if (dataset?.kind !== "observed") throw new Error("expected an observed dataset");
  return dataset;
}

describe("continuation", () => {
  it("reports the Caesar photographs as silent about the time after, never as zero", async () => {
    archive = await openArchive("data/caesar");
    const answer = await continuation(archive, { after });
    expect(answer.datasets[0]).toMatchObject({
      kind: "silent",
      total: { value: 6786, unit: "body" },
      coverageEnd: { value: "2013-08-31" },
    });
    expect(JSON.stringify(answer.datasets[0])).not.toContain('"certain":');
    expect(answer.overall).toMatchObject({ kind: "refusal", code: "SIJILL_ALL_SILENT" });
  });

  it("takes of the Damascus bodies only what rounding leaves certain: 7,098 of 10,212", async () => {
    archive = await openArchive("data/damascus");
    const [dataset] = (await continuation(archive, { after })).datasets;
    expect(dataset).toMatchObject({
      kind: "observed",
      certain: { value: 7098 },
      possible: { value: 10212 },
      total: { value: 10212 },
      first: { value: "2015/2017" },
      monthsWithDeaths: { kind: "refusal", code: "SIJILL_DATES_TOO_WIDE" },
      rateRatio: { kind: "refusal", code: "SIJILL_ONE_SIDED" },
    });
  });

  it("counts the VDC's months after the day, and the cut month as possible only", async () => {
    archive = await openArchive("data/vdc");
    const [dataset] = (await continuation(archive, { after })).datasets;
    // 1,906 − 149 (January 2014) + 1,145 + 294 + 159 + 363 = 3,718; with January 3,867.
    expect(dataset).toMatchObject({
      certain: { value: 3718 },
      possible: { value: 3867 },
      total: { value: 6750 },
      monthsCovered: { value: 54 },
      monthsWithDeaths: { value: 54 },
      longestGap: { value: 0 },
      first: { value: "2014-02" },
      last: { value: "2018-08" },
    });
  });

  it("refuses to add datasets of different unit, date and custody, and names all three reasons", async () => {
    archive = await openArchive(["data/caesar", "data/damascus", "data/vdc"]);
    const { overall } = await continuation(archive, { after });
    expect(overall).toMatchObject({ kind: "refusal", code: "SIJILL_NOT_COMPARABLE" });
    if (!isRefusal(overall)) return;
    expect(overall.reasons.map((reason) => reason.split(" (")[0])).toEqual([
      "Unit of count",
      "Meaning of the date",
      "Custody",
    ]);
  });

  it("does not count a death of the day itself as after it", async () => {
    const dataset = await observed("date,facility\n2014-01-20,a\n2014-01-21,a\n");
    expect([dataset.certain.value, dataset.possible.value]).toEqual([1, 1]);
  });

  it("counts undated records as possible and says how many they are", async () => {
    const dataset = await observed("date,facility\n2014-05-01,a\n,a\n");
    expect([dataset.certain.value, dataset.possible.value, dataset.undated.value]).toEqual([1, 2, 1]);
    expect(dataset.share).toMatchObject({ value: 0.5, bounds: { lower: 0.5, upper: 1 } });
  });

  it("finds the longest gap inside the coverage", async () => {
    const dataset = await observed(
      "date,facility\n2014-02-10,a\n2014-07-01,a\n2014-08\n".replace("2014-08\n", "2014-08,a\n"),
      {
        coverage: { from: "2013-01-01", to: "2014-08-31" },
      },
    );
    expect(dataset.monthsCovered.value).toBe(7);
    expect(dataset.monthsWithDeaths).toMatchObject({ value: 3 });
    expect(dataset.longestGap).toMatchObject({ value: 4 });
  });

  it("gives the rate ratio inside one coverage with the conditional exact interval", async () => {
    // 4 deaths in 385 days up to the day, 12 in 385 days after it. Limits: the Clopper–Pearson limits of 12 in 16
    // as odds, qbeta(0.025, 12, 5) and qbeta(0.975, 13, 4), computed with scipy's beta.ppf.
    const lines = [
      ...Array.from({ length: 4 }, (_, at) => `2013-0${at + 1}-05,a`),
      ...Array.from({ length: 12 }, (_, at) => `2014-${String(at + 1).padStart(2, "0")}-25,a`),
    ];
    const dataset = await observed(`date,facility\n${lines.join("\n")}\n`, {
      coverage: { from: "2013-01-01", to: "2015-02-09" },
    });
    expect(dataset.rateRatio).toMatchObject({
      kind: "ratio",
      interval: { method: "conditional exact (central)" },
    });
    if (isRefusal(dataset.rateRatio)) return;
    expect(dataset.rateRatio.value).toBeCloseTo(3, 12);
    expect(dataset.rateRatio.interval?.lower).toBeCloseTo(0.9092319808849166, 10);
    expect(dataset.rateRatio.interval?.upper).toBeCloseTo(12.76234446547932, 9);
  });

  it("widens the rate ratio over records whose dates span the day", async () => {
    const exact = await observed("date,facility\n2013-05-01,a\n2013-06-01,a\n2014-05-01,a\n2014-06-01,a\n");
    await archive?.close();
    const spanning = await observed(
      "date,facility\n2013-05-01,a\n2013-06-01,a\n2014-05-01,a\n2014-06-01,a\n2014-01,a\n",
    );
    if (isRefusal(exact.rateRatio) || isRefusal(spanning.rateRatio)) throw new Error("expected ratios");
    expect(spanning.rateRatio.interval?.lower).toBeLessThan(exact.rateRatio.interval?.lower ?? 0);
    expect(spanning.rateRatio.interval?.upper).toBeGreaterThan(exact.rateRatio.interval?.upper ?? 0);
    expect(spanning.rateRatio.method.settings).toMatchObject({ before: 2, after: 2, undecided: 1 });
  });

  it("takes the limits of a rounded count into the rate ratio", async () => {
    const rows = (spread: number) =>
      `date,facility,n,low,high\n2013,a,100,${100 - spread},${100 + spread}\n2014-02/2015-12,a,50,${50 - spread},${50 + spread}\n`;
    const aggregate = {
      kind: "aggregate",
      columns: { death: "date", count: "n", lower: "low", upper: "high" },
    };
    const exact = await observed(rows(0), aggregate);
    await archive?.close();
    const rounded = await observed(rows(5), aggregate);
    if (isRefusal(exact.rateRatio) || isRefusal(rounded.rateRatio)) throw new Error("expected ratios");
    expect(rounded.rateRatio.value).toBeCloseTo(exact.rateRatio.value, 12);
    expect(rounded.rateRatio.interval?.lower).toBeLessThan(exact.rateRatio.interval?.lower ?? 0);
    expect(rounded.rateRatio.interval?.upper).toBeGreaterThan(exact.rateRatio.interval?.upper ?? 0);
  });

  it("takes a gap of the coverage for silence: no month of it is covered, no day of it is observed", async () => {
    const dataset = await observed("date,facility\n2013-06-01,a\n2014-03-01,a\n2016-03-01,a\n", {
      coverage: { from: "2013", to: "2016", gaps: [{ from: "2015", to: "2015" }] },
    });
    // February to December 2014 and the whole of 2016.
    expect(dataset.monthsCovered.value).toBe(11 + 12);
    expect(dataset.longestGap).toMatchObject({ value: 9 });
    // 2013 and 20 days before; 345 days of 2014 and the 366 of 2016 after.
    expect(dataset.rateRatio).toMatchObject({
      value: 2 / (345 + 366) / (1 / (365 + 20)),
      method: { settings: { daysBefore: 385, daysAfter: 711 } },
    });
    expect(dataset.yearly.rows.map(({ year, certain }) => [year, certain])).toContainEqual(["2015", null]);
  });

  it("takes a year of which an aggregate gives no count for silence, not for days without deaths", async () => {
    archive = await openArchive("data/snhr");
    const [dataset] = (await continuation(archive, { after: "2018-12-31" })).datasets;
    // 476 + 232 + 976 in three years, 305 + 133 + 86 in three: those of 2020, 2021 and 2023 were not found.
    expect(dataset).toMatchObject({
      kind: "observed",
      monthsCovered: { value: 36 },
      rateRatio: {
        value: expect.closeTo(524 / 1684, 12),
        method: { settings: { daysBefore: 1096, daysAfter: 1096 } },
      },
    });
  });

  it("is silent about a time for which an aggregate gives no count, whatever its descriptor covers", async () => {
    const folder = await writeDataset("date,n\n2013,4\n", {
      kind: "aggregate",
      columns: { death: "date", count: "n" },
    });
    archive = await openArchive(folder);
    const [dataset] = (await continuation(archive, { after })).datasets;
    expect(dataset).toMatchObject({ kind: "silent", coverageEnd: { value: "2013-12-31" } });
  });

  it("says no death in no month where a source covers the time and records none", async () => {
    const dataset = await observed("date,facility\n2013-05-01,a\n");
    expect(dataset).toMatchObject({
      certain: { value: 0 },
      share: { value: 0 },
      first: null,
      last: null,
      monthsCovered: { value: 35 },
      monthsWithDeaths: { value: 0 },
      longestGap: { value: 35 },
      rateRatio: { value: 0 },
    });
  });

  it("does not let records without a date be counted as certain through a declared total", async () => {
    const folder = await writeDataset("date,n\n2013,60\n2014,0\n,40\n", {
      kind: "aggregate",
      coverage: { from: "2013", to: "2014" },
      total: 100,
      columns: { death: "date", count: "n" },
    });
    archive = await openArchive(folder);
    const window = await countDeaths(archive, { period: { from: "2014-01-01", to: "2014-12-31" } });
    expect(window.rows[0]).toMatchObject({ certain: 0, possible: 0 });
  });

  it("adds datasets of one unit, date and custody, with everything it says of each of them", async () => {
    const first = await writeDataset("date,facility\n2013-05-01,a\n2014-03-01,a\n", { id: "first" });
    const second = await writeDataset("date,facility\n2014-02-01,a\n2014-04,a\n,a\n", {
      id: "second",
      coverage: { from: "2014-01-01", to: "2014-06-30" },
    });
    const silent = await writeDataset("date,facility\n2013-05-01,a\n", {
      id: "silent",
      coverage: { from: "2013-01-01", to: "2013-12-31" },
    });
    archive = await openArchive([first, second, silent]);
    const { overall } = await continuation(archive, { after });
    expect(overall).toMatchObject({
      kind: "overall",
      datasets: ["first", "second"],
      total: { value: 5 },
      certain: { id: "overall.after.certain", value: 3 },
      possible: { value: 4 },
      undated: { value: 1 },
      share: { value: 0.6, numerator: 3, denominator: 5 },
      first: { value: "2014-02-01" },
      last: { value: "2014-04" },
      monthsCovered: { value: 35 },
      monthsWithDeaths: { value: 3 },
      longestGap: { value: 32 },
    });
    if (isRefusal(overall)) return;
    expect(overall).not.toHaveProperty("rateRatio");
    expect(overall.yearly.rows.map(({ dataset, year }) => `${dataset} ${year}`)).toContain("second 2014");
  });

  it("asks no comparison where only one dataset speaks", async () => {
    archive = await openArchive(await writeDataset("date,facility\n2014-05-01,a\n", { custody: undefined }));
    const { overall } = await continuation(archive, { after });
    expect(overall).toMatchObject({ kind: "overall", datasets: ["synthetic"], certain: { value: 1 } });
  });

  it("refuses a day that is none", async () => {
    archive = await openArchive("data/vdc");
    await expect(continuation(archive, { after: "2014-1-20" })).rejects.toMatchObject({
      code: "SIJILL_DATE_INVALID",
    });
  });
});
