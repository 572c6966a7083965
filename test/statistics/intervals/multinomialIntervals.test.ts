import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MultinomialMethod, multinomialIntervals } from "../../../src/statistics/intervals/index.ts";

const methods: readonly MultinomialMethod[] = [
  "goodman",
  "sison-glaz",
  "quesenberry-hurst",
  "bonferroni-clopper-pearson",
];
const anyCounts = fc
  .array(fc.integer({ min: 0, max: 400 }), { minLength: 2, maxLength: 7 })
  .filter((counts) => counts.filter((count) => count > 0).length > 1);

/** Probability that all intervals hold their share, over every outcome of n records in three categories. */
function jointCoverage(
  n: number,
  shares: readonly number[],
  method: MultinomialMethod,
  level: number,
): number {
  const logFactorial = [0];
  for (let k = 1; k <= n; k++) logFactorial.push((logFactorial[k - 1] as number) + Math.log(k));
  let coverage = 0;
  for (let a = 0; a <= n; a++)
    for (let b = 0; a + b <= n; b++) {
      const counts = [a, b, n - a - b];
      const inside = multinomialIntervals(counts, { method, level }).every(
        ({ lower, upper }, i) => lower <= (shares[i] as number) && (shares[i] as number) <= upper,
      );
      if (!inside) continue;
      const log = counts.reduce(
        (sum, count, i) => sum + count * Math.log(shares[i] as number) - (logFactorial[count] as number),
        logFactorial[n] as number,
      );
      coverage += Math.exp(log);
    }
  return coverage;
}

describe("multinomialIntervals", () => {
  it("contain their shares, lie within 0 and 1, and are wider at a higher level", () => {
    fc.assert(
      fc.property(anyCounts, fc.constantFrom(...methods), (counts, method) => {
        const narrow = multinomialIntervals(counts, { method, level: 0.9 });
        const wide = multinomialIntervals(counts, { method, level: 0.99 });
        narrow.forEach(({ estimate, lower, upper }, i) => {
          expect(lower).toBeGreaterThanOrEqual(0);
          expect(upper).toBeLessThanOrEqual(1);
          expect(lower).toBeLessThanOrEqual(estimate + 1e-15);
          expect(upper).toBeGreaterThanOrEqual(estimate - 1e-15);
          expect(wide[i]?.lower).toBeLessThanOrEqual(lower + 1e-12);
          expect(wide[i]?.upper).toBeGreaterThanOrEqual(upper - 1e-12);
        });
      }),
      { seed: 1965, numRuns: 200 },
    );
  });

  it("do not depend on the order of the categories", () => {
    fc.assert(
      fc.property(anyCounts, fc.constantFrom(...methods), (counts, method) => {
        const turned = multinomialIntervals([...counts].reverse(), { method });
        multinomialIntervals(counts, { method }).forEach(({ lower, upper }, i) => {
          const other = turned[counts.length - 1 - i];
          expect(other?.lower).toBeCloseTo(lower, 11);
          expect(other?.upper).toBeCloseTo(upper, 11);
        });
      }),
      { seed: 1995, numRuns: 200 },
    );
  });

  it.each([[[1 / 3, 1 / 3, 1 / 3]], [[0.7, 0.2, 0.1]], [[0.9, 0.08, 0.02]]])(
    "hold together at least as often as they say, with Bonferroni's correction: shares %j",
    (shares) => {
      for (const level of [0.8, 0.95])
        expect(jointCoverage(12, shares, "bonferroni-clopper-pearson", level)).toBeGreaterThanOrEqual(level);
    },
  );

  it("hold together about as often as they say by Goodman and by Sison and Glaz: 40 records, within 0.04", () => {
    for (const method of ["goodman", "sison-glaz"] as const)
      expect(Math.abs(jointCoverage(40, [0.4, 0.35, 0.25], method, 0.95) - 0.95)).toBeLessThan(0.04);
  });
});
