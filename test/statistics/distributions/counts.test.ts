import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  binomial,
  hypergeometric,
  negativeBinomial,
  poisson,
  type TailOptions,
} from "../../../src/statistics/distributions/index.ts";
import { expectProblem, NOT_COUNTS } from "../expectProblem.ts";

interface Counts {
  readonly name: string;
  readonly density: (k: number, parameters: readonly number[]) => number;
  readonly cdf: (k: number, parameters: readonly number[], options?: TailOptions) => number;
  readonly quantile: (p: number, parameters: readonly number[], options?: TailOptions) => number;
  readonly parameters: fc.Arbitrary<readonly number[]>;
  /** Parameters for which every k used in a test is allowed. */
  readonly sample: readonly number[];
  readonly last: (parameters: readonly number[]) => number;
}

const mean = fc.double({ min: 0.01, max: 60, noNaN: true });
const whole = (min: number, max: number) => fc.integer({ min, max });

const DISTRIBUTIONS: readonly Counts[] = [
  {
    name: "poisson",
    density: (k, [m = 0]) => poisson.density(k, m),
    cdf: (k, [m = 0], o) => poisson.cdf(k, m, o),
    quantile: (p, [m = 0], o) => poisson.quantile(p, m, o),
    parameters: fc.tuple(mean),
    sample: [4],
    last: ([m = 0]) => Math.ceil(m + 40 + 12 * Math.sqrt(m)),
  },
  {
    name: "binomial",
    density: (k, [n = 0, c = 0]) => binomial.density(k, n, c),
    cdf: (k, [n = 0, c = 0], o) => binomial.cdf(k, n, c, o),
    quantile: (p, [n = 0, c = 0], o) => binomial.quantile(p, n, c, o),
    parameters: fc.tuple(whole(1, 80), fc.double({ min: 0, max: 1, noNaN: true })),
    sample: [9, 0.4],
    last: ([n = 0]) => n,
  },
  {
    name: "negativeBinomial",
    density: (k, [s = 0, m = 0]) => negativeBinomial.density(k, s, m),
    cdf: (k, [s = 0, m = 0], o) => negativeBinomial.cdf(k, s, m, o),
    quantile: (p, [s = 0, m = 0], o) => negativeBinomial.quantile(p, s, m, o),
    parameters: fc.tuple(
      fc.double({ min: 0.5, max: 50, noNaN: true }),
      fc.double({ min: 0.01, max: 20, noNaN: true }),
    ),
    sample: [2, 3],
    last: () => 4000,
  },
  {
    name: "hypergeometric",
    density: (k, [a = 0, b = 0, n = 0]) => hypergeometric.density(k, a, b, n),
    cdf: (k, [a = 0, b = 0, n = 0], o) => hypergeometric.cdf(k, a, b, n, o),
    quantile: (p, [a = 0, b = 0, n = 0], o) => hypergeometric.quantile(p, a, b, n, o),
    parameters: fc
      .tuple(whole(0, 60), whole(1, 60), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([a, b, share]) => [a, b, Math.floor(share * (a + b))]),
    sample: [5, 6, 4],
    last: ([a = 0, , n = 0]) => Math.min(a, n),
  },
];

const probability = fc.double({ min: 0.0001, max: 0.9999, noNaN: true });
const run = { seed: 20140120, numRuns: 150 };

describe.each(DISTRIBUTIONS)("$name", ({ density, cdf, quantile, parameters, sample, last }) => {
  it("has probabilities that sum to 1 and to its tails", () => {
    fc.assert(
      fc.property(parameters, fc.double({ min: 0, max: 1, noNaN: true }), (given, share) => {
        const end = last(given);
        const k = Math.min(end, Math.floor(share * Math.min(end, 80)));
        let below = 0;
        let above = 0;
        for (let j = end; j > k; j--) above += density(j, given);
        for (let j = 0; j <= k; j++) below += density(j, given);
        expect(below + above).toBeCloseTo(1, 11);
        expect(cdf(k, given)).toBeCloseTo(below, 11);
        expect(cdf(k, given, { tail: "upper" })).toBeCloseTo(above, 11);
      }),
      run,
    );
  });

  it("has as quantile the smallest count whose lower tail reaches p", () => {
    fc.assert(
      fc.property(parameters, probability, (given, p) => {
        const k = quantile(p, given);
        expect(cdf(k, given)).toBeGreaterThanOrEqual(p * (1 - 1e-13));
        if (k > 0) expect(cdf(k - 1, given)).toBeLessThan(p * (1 + 1e-13));
        const upper = quantile(p, given, { tail: "upper" });
        expect(cdf(upper, given, { tail: "upper" })).toBeLessThanOrEqual(p * (1 + 1e-13));
        if (upper > 0) expect(cdf(upper - 1, given, { tail: "upper" })).toBeGreaterThan(p * (1 - 1e-13));
      }),
      run,
    );
  });

  it("finds the count again from its own lower tail, rounding and all", () => {
    fc.assert(
      fc.property(parameters, fc.double({ min: 0.02, max: 0.98, noNaN: true }), (given, p) => {
        const k = quantile(p, given);
        // A lower tail that rounds to 1 belongs to the last count.
        if (density(k, given) > 1e-6 && cdf(k, given) < 1) expect(quantile(cdf(k, given), given)).toBe(k);
      }),
      run,
    );
  });

  it("refuses what is not a count, by name", () => {
    for (const [value, code] of NOT_COUNTS) {
      expectProblem(() => density(value, sample), code, "k");
      expectProblem(() => cdf(value, sample), code, "k");
    }
    expectProblem(() => quantile(2, sample), "SIJILL_ARGUMENT_OUT_OF_RANGE", "p");
  });
});

describe("parameters of counts", () => {
  it("are refused by name", () => {
    expectProblem(() => poisson.cdf(1, -1), "SIJILL_ARGUMENT_OUT_OF_RANGE", "mean");
    expectProblem(() => binomial.cdf(5, 4, 0.5), "SIJILL_ARGUMENT_OUT_OF_RANGE", "k");
    expectProblem(() => binomial.cdf(1, 4, 1.5), "SIJILL_ARGUMENT_OUT_OF_RANGE", "chance");
    expectProblem(() => negativeBinomial.cdf(1, 0, 1), "SIJILL_ARGUMENT_OUT_OF_RANGE", "size");
    expectProblem(() => hypergeometric.cdf(1, 2, 3, 6), "SIJILL_ARGUMENT_OUT_OF_RANGE", "drawn");
  });

  it("at their ends are certain", () => {
    expect(poisson.density(0, 0)).toBe(1);
    expect(poisson.cdf(3, 0)).toBe(1);
    expect(binomial.density(0, 5, 0)).toBe(1);
    expect(binomial.density(5, 5, 1)).toBe(1);
    expect(binomial.cdf(4, 5, 1)).toBe(0);
    expect(binomial.quantile(0.5, 5, 1)).toBe(5);
    expect(hypergeometric.density(0, 0, 5, 3)).toBe(1);
  });
});
