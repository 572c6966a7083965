import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mannKendallAdapter } from "../../../src/statistics/reference/adapters/mann_kendall.ts";
import { mannKendall } from "../../../src/statistics/trends/index.ts";
import { expectVectors } from "../expectVectors.ts";
import { publishedTable } from "../publishedTable.ts";

/** S by its definition. */
function definition(values: readonly number[]): number {
  let s = 0;
  for (let j = 1; j < values.length; j++)
    for (let i = 0; i < j; i++) s += Math.sign((values[j] ?? 0) - (values[i] ?? 0));
  return s;
}

function* permutations(values: readonly number[]): Generator<readonly number[]> {
  if (values.length <= 1) {
    yield values;
    return;
  }
  for (const [i, value] of values.entries())
    for (const rest of permutations(values.filter((_, j) => j !== i))) yield [value, ...rest];
}

function tested(values: readonly number[], method: "auto" | "exact" | "normal" = "auto") {
  const result = mannKendall(values, { method });
  if (result.kind !== "tested") throw new Error(result.kind);
  return result;
}

const values = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 40 });

describe("mannKendall", () => {
  it("agrees with R's trend and Kendall on every case", () => {
    expectVectors("mann_kendall", mannKendallAdapter, 20);
  });

  it("counts what the definition counts, ties included", () => {
    fc.assert(
      fc.property(values, (series) => {
        expect(mannKendall(series).s).toBe(definition(series));
      }),
      { seed: 1945, numRuns: 1000 },
    );
  });

  it("has the variance and the p of all orders, counted one by one", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 6 }), (series) => {
        const result = mannKendall(series, { method: "exact" });
        const all = [...permutations(series)].map(definition);
        const variance = all.reduce((sum, s) => sum + s * s, 0) / all.length;
        expect(result.variance).toBeCloseTo(variance, 10);
        if (result.kind !== "tested") return;
        const share = (least: number) => all.filter((s) => Math.abs(s) >= least).length / all.length;
        expect(result.p).toBeCloseTo(share(Math.abs(result.s)), 12);
        expect(result.exact?.smallestP).toBeCloseTo(share(Math.max(...all)), 12);
      }),
      { seed: 1975, numRuns: 150 },
    );
  });

  it("turns its sign with the series, and does not see scale or shift", () => {
    fc.assert(
      fc.property(values, (series) => {
        const result = mannKendall(series);
        fc.pre(result.kind === "tested");
        const back = mannKendall(series.toReversed());
        expect(back.s + result.s).toBe(0);
        if (back.kind === "tested" && result.kind === "tested") expect(back.p).toBeCloseTo(result.p, 12);
        expect(mannKendall(series.map((value) => 3 * value - 7))).toEqual(result);
      }),
      { seed: 8, numRuns: 300 },
    );
  });

  it("says how small p can be: with four years no trend reaches 0.05, with five it does", () => {
    expect(tested([1, 2, 3, 4]).exact?.smallestP).toBeCloseTo(2 / 24, 14);
    expect(tested([1, 2, 3, 4, 5]).exact?.smallestP).toBeCloseTo(2 / 120, 14);
  });

  it("keeps the digits of far tails: a perfect trend of 50 years has p 2/50!", () => {
    const rising = Array.from({ length: 50 }, (_, i) => i);
    let factorial = 1;
    for (let k = 2; k <= 50; k++) factorial *= k;
    expect(tested(rising).p / (2 / factorial)).toBeCloseTo(1, 12);
    expect(tested([...rising, 50]).exact).toBeNull();
    expect(tested([...rising, 50], "exact").exact).not.toBeNull();
  });

  it("tends to the normal approximation", () => {
    const series = Array.from({ length: 60 }, (_, i) => ((i * 37) % 61) + i / 6);
    expect(tested(series, "exact").p).toBeCloseTo(tested(series, "normal").p, 3);
  });

  it("gives published answers: Nile S −1387, variance 112,728.33, z −4.12807; discoveries S −747, variance 109,143", () => {
    const read = (name: string) =>
      publishedTable(`trend/${name}.csv`)?.map((row) => Number(row.value)) ?? null;
    const nile = read("Nile");
    const discoveries = read("discoveries");
    if (nile === null || discoveries === null) return;
    const test = tested(nile);
    expect(test.s).toBe(-1387);
    expect(test.variance).toBeCloseTo(112728.33, 2);
    expect(test.normal.z).toBeCloseTo(-4.12807, 5);
    expect(tested(discoveries).s).toBe(-747);
    expect(tested(discoveries).variance).toBeCloseTo(109143, 6);
  });

  it("has a kind of its own for a series of equal values", () => {
    expect(mannKendall([4, 4, 4])).toEqual({
      kind: "all-tied",
      reason: "all 3 values are equal",
      n: 3,
      s: 0,
      variance: 0,
      tauA: 0,
    });
  });

  it("names the argument of hostile input", () => {
    expect(() => mannKendall([])).toThrow("values is empty.");
    expect(() => mannKendall([1])).toThrow("values is an array, which is outside its range.");
    expect(() => mannKendall([1, Number.NaN])).toThrow("values[1] is NaN, which is not a finite number.");
    expect(() =>
      mannKendall(
        Array.from({ length: 200 }, (_, i) => i),
        { method: "exact" },
      ),
    ).toThrow("200 values have too many orders to count");
  });
});
