import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  aic,
  bic,
  calibrated,
  changePoints,
  hannanQuinn,
  manual,
  mbic,
  negativeBinomialCost,
  normalMeanCost,
  pelt,
  poissonCost,
} from "../../../src/statistics/changePoints/index.ts";
import { changepointAdapter } from "../../../src/statistics/reference/adapters/changepoint.ts";
import { expectVectors } from "../expectVectors.ts";
import { publishedTable } from "../publishedTable.ts";
import { readVectors } from "../regression/readVectors.ts";
import { anyCountSeries } from "./anySeries.ts";

const coal = readVectors<{ x: readonly number[] }, unknown>("changepoint")[0]?.input.x ?? [];
const years = (first: number, n: number) => Array.from({ length: n }, (_, i) => String(first + i));

function published(name: string): readonly number[] | null {
  return publishedTable(`trend/${name}.csv`)?.map((row) => Number(row.value)) ?? null;
}

describe("changePoints", () => {
  it("agrees with an exact dynamic program and the conventions of R's changepoint on every case", () => {
    expectVectors("changepoint", changepointAdapter, 20);
  });

  it("has the penalties of R's changepoint", () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6];
    const value = (penalty: ReturnType<typeof bic>) =>
      changePoints(values, { cost: poissonCost(), penalty }).penalty.value;
    expect(value(bic())).toBeCloseTo(2 * Math.log(8), 14);
    expect(value(mbic())).toBeCloseTo(3 * Math.log(8), 14);
    expect(value(aic())).toBe(4);
    expect(value(hannanQuinn())).toBeCloseTo(4 * Math.log(Math.log(8)), 14);
    expect(value(manual(5))).toBe(5);
    expect(changePoints(values, { cost: poissonCost() }).penalty).toMatchObject({
      name: "MBIC",
      lengthTerm: true,
    });
  });

  it("coal-mining disasters 1851–1962: 1891 with the MBIC, as Carlin, Gelfand and Smith 1992 (Appl. Statist. 41, 389–405); 1891 and 1947 with the BIC", () => {
    const run = (penalty: ReturnType<typeof bic>) =>
      changePoints(coal, { cost: poissonCost(), penalty, dates: years(1851, 112) });
    const one = run(mbic());
    expect(one.changes).toEqual([{ at: 41, lastBefore: "1891", firstAfter: "1892" }]);
    expect(one.segments.map((s) => s.mean.toFixed(3))).toEqual(["3.098", "0.901"]);
    expect(run(bic()).changes.map((c) => c.lastBefore)).toEqual(["1891", "1947"]);
    const simulated = run(calibrated({ seed: 1 }));
    expect(simulated.changes.map((c) => c.at)).toEqual([41, 97]);
    expect(simulated.penalty.calibration?.p).toBe(0.001);
    // Likelihood ratio of the best single change, 69.988 (exhaustive search in R 4.2.2).
    expect(simulated.penalty.calibration?.observed).toBeCloseTo(69.988, 3);
  });

  it("great discoveries 1860–1959 (McNeil 1977): after 24, 29 and 73 years with the BIC, as R's changepoint 2.3", () => {
    const discoveries = published("discoveries");
    if (discoveries === null) return;
    const run = (shortest: number) =>
      changePoints(discoveries, { cost: poissonCost(), penalty: bic(), minimumSegmentLength: shortest });
    expect(run(1).changes.map((c) => c.at)).toEqual([24, 29, 73]);
    expect(run(2).changes.map((c) => c.at)).toEqual([24, 29, 73]);
  });

  it("the Nile at Aswan 1871–1970: 28 years, 1898, scaled to unit variance or by the variance of neighbours", () => {
    const nile = published("Nile");
    if (nile === null) return;
    const mean = nile.reduce((a, b) => a + b, 0) / nile.length;
    const sd = Math.sqrt(nile.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (nile.length - 1));
    const dates = years(1871, 100);
    for (const penalty of [bic(), mbic(), calibrated({ seed: 3, replicates: 199 })]) {
      const scaled = changePoints(
        nile.map((value) => value / sd),
        { cost: normalMeanCost({ variance: 1 }), penalty, dates, minimumSegmentLength: 1 },
      );
      const unscaled = changePoints(nile, {
        cost: normalMeanCost(),
        penalty,
        dates,
        minimumSegmentLength: 1,
      });
      for (const result of [scaled, unscaled])
        expect(result.changes).toEqual([{ at: 28, lastBefore: "1898", firstAfter: "1899" }]);
    }
    // Residual sums of squares without and with the change, 2,835,156.75 and 1,597,457.19 (exhaustive search in R 4.2.2; Cobb 1978, Biometrika 65, 243–251, names 1898).
    const plain = changePoints(nile, { cost: normalMeanCost({ variance: 1 }), penalty: manual(1e6) });
    expect(plain.noChangeCost).toBeCloseTo(2835156.75, 2);
    expect(plain.segmentCost).toBeCloseTo(1597457.19, 2);
  });

  it("the VDC months: what comes out, which says when recording changed and nothing about fewer killings", () => {
    const file = fileURLToPath(
      new URL("../../../../shared/facts/vdc-detention-deaths-monthly.csv", import.meta.url),
    );
    if (!existsSync(file)) {
      process.stderr.write(`skipped: ${file} is not here\n`);
      return;
    }
    const rows = readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(","));
    const counts = rows.map((row) => Number(row[1]));
    const dates = rows.map((row) => row[0] ?? "");
    const poisson = changePoints(counts, { cost: poissonCost(), dates });
    // Overdispersed reports are cut to pieces by the Poisson: 17 changes in 92 months, March 2015 and the death notices of
    // June 2018 among them. No change falls in January 2014.
    expect(poisson.changes).toHaveLength(17);
    expect(poisson.changes.map((c) => c.firstAfter)).toEqual(expect.arrayContaining(["2015-03", "2018-06"]));
    const negative = changePoints(counts, { cost: negativeBinomialCost(), dates });
    expect(negative.cost.settings.theta).toBeCloseTo(3.1163, 4);
    expect(negative.changes.map((c) => c.firstAfter)).toEqual([
      "2011-04",
      "2012-07",
      "2015-05",
      "2017-03",
      "2018-06",
    ]);
  });

  it("answers no change as an answer, for constant, empty-handed and short series", () => {
    for (const values of [[3], [3, 8], [3, 8, 1], [4, 4, 4, 4, 4, 4], [0, 0, 0, 0]]) {
      const result = changePoints(values, { cost: poissonCost() });
      expect(result).toMatchObject({ kind: "no-change", changes: [] });
      expect(result.segments).toHaveLength(1);
      expect(result.segments[0]).toMatchObject({ from: 0, to: values.length, length: values.length });
      expect(result.penalisedCost).toBe(result.noChangeCost);
    }
  });

  it("cuts a series turned round at the same places", () => {
    fc.assert(
      fc.property(anyCountSeries(), (values) => {
        const options = { cost: poissonCost(), penalty: bic(), minimumSegmentLength: 1 };
        const forward = changePoints(values, options);
        const backward = changePoints(values.toReversed(), options);
        expect(backward.penalisedCost).toBeCloseTo(forward.penalisedCost, 8);
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it("cuts a hundred thousand observations where their level changes", () => {
    const levels = [5, 9, 3, 7, 12, 4];
    const values = Array.from(
      { length: 100_000 },
      (_, i) => (levels[Math.floor(i / 500) % 6] ?? 0) + ((i * 7919) % 5) - 2,
    );
    const result = changePoints(values, { cost: poissonCost(), penalty: bic(), search: pelt() });
    expect(result.changes).toHaveLength(199);
    result.changes.forEach(({ at }, k) => {
      expect(Math.abs(at - 500 * (k + 1))).toBeLessThanOrEqual(1);
    });
  });

  it("names the argument of a hostile option", () => {
    const options = { cost: poissonCost() };
    expect(() => changePoints([1, 2], { ...options, minimumSegmentLength: 0 })).toThrow(
      "options.minimumSegmentLength is 0",
    );
    expect(() => changePoints([1, 2], { ...options, dates: ["2014"] })).toThrow(
      "options.dates has 1 values and values has 2.",
    );
    expect(() => manual(-1)).toThrow("value is -1, which is outside its range.");
    expect(() => manual(Number.NaN)).toThrow("value is NaN");
    expect(() => changePoints([1e200, 1], { cost: normalMeanCost() })).toThrow("numbers below 1e150");
  });
});
