import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  beta,
  chiSquare,
  type DensityOptions,
  fisherF,
  gamma,
  normal,
  studentT,
  type TailOptions,
} from "../../../src/statistics/distributions/index.ts";
import { expectProblem } from "../expectProblem.ts";

interface Continuous {
  readonly name: string;
  readonly cdf: (x: number, parameters: readonly number[], options?: TailOptions) => number;
  readonly quantile: (p: number, parameters: readonly number[], options?: TailOptions) => number;
  readonly density: ((x: number, parameters: readonly number[], options?: DensityOptions) => number) | null;
  readonly parameters: fc.Arbitrary<readonly number[]>;
}

const shape = fc.double({ min: -2, max: 4, noNaN: true }).map((power) => 10 ** power);
const degrees = fc.double({ min: 0, max: 4, noNaN: true }).map((power) => 10 ** power);

const DISTRIBUTIONS: readonly Continuous[] = [
  {
    name: "normal",
    cdf: (x, _, o) => normal.cdf(x, o),
    quantile: (p, _, o) => normal.quantile(p, o),
    density: (x, _, o) => normal.density(x, o),
    parameters: fc.constant([]),
  },
  {
    name: "gamma",
    cdf: (x, [a = 0, b = 0], o) => gamma.cdf(x, a, b, o),
    quantile: (p, [a = 0, b = 0], o) => gamma.quantile(p, a, b, o),
    density: (x, [a = 0, b = 0], o) => gamma.density(x, a, b, o),
    parameters: fc.tuple(degrees, degrees),
  },
  {
    name: "chiSquare",
    cdf: (x, [a = 0], o) => chiSquare.cdf(x, a, o),
    quantile: (p, [a = 0], o) => chiSquare.quantile(p, a, o),
    density: (x, [a = 0], o) => chiSquare.density(x, a, o),
    parameters: fc.tuple(degrees),
  },
  {
    name: "beta",
    cdf: (x, [a = 0, b = 0], o) => beta.cdf(x, a, b, o),
    quantile: (p, [a = 0, b = 0], o) => beta.quantile(p, a, b, o),
    density: (x, [a = 0, b = 0], o) => beta.density(x, a, b, o),
    parameters: fc.tuple(degrees, degrees),
  },
  {
    name: "studentT",
    cdf: (x, [a = 0], o) => studentT.cdf(x, a, o),
    quantile: (p, [a = 0], o) => studentT.quantile(p, a, o),
    density: (x, [a = 0], o) => studentT.density(x, a, o),
    parameters: fc.tuple(degrees),
  },
  {
    name: "fisherF",
    cdf: (x, [a = 0, b = 0], o) => fisherF.cdf(x, a, b, o),
    quantile: (p, [a = 0, b = 0], o) => fisherF.quantile(p, a, b, o),
    density: null,
    parameters: fc.tuple(degrees, degrees),
  },
];

const probability = fc.oneof(
  fc.double({ min: 0.001, max: 0.999, noNaN: true }),
  fc.double({ min: -200, max: -3, noNaN: true }).map((power) => 10 ** power),
);
const tail = fc.constantFrom("lower", "upper") as fc.Arbitrary<"lower" | "upper">;
const run = { seed: 20140120, numRuns: 300 };

describe.each(DISTRIBUTIONS)("$name", ({ name, cdf, quantile, density, parameters }) => {
  const place = name === "studentT" ? "t" : "x";

  it("has quantiles that its tails lead back from", () => {
    fc.assert(
      fc.property(parameters, probability, tail, (given, p, side) => {
        const x = quantile(p, given, { tail: side });
        // Places at the ends of what a double holds, and one that rounds to 1, have too few digits to lead back.
        fc.pre(Math.abs(x) > 1e-300 && Math.abs(x) < 1e300 && !(name === "beta" && x === 1));
        // A rounded x moves a steep tail by x · density / p units.
        const steepness = density === null ? 1e4 : 1 + Math.abs((x * density(x, given)) / p);
        expect(Math.abs(cdf(x, given, { tail: side }) / p - 1)).toBeLessThan(1e-13 * (1 + steepness));
      }),
      run,
    );
  });

  it("has two tails that add to 1, and logarithms that are theirs", () => {
    fc.assert(
      fc.property(parameters, probability, (given, p) => {
        const x = quantile(p, given);
        const lower = cdf(x, given);
        const upper = cdf(x, given, { tail: "upper" });
        expect(Math.abs(lower + upper - 1)).toBeLessThan(1e-15);
        expect(Math.exp(cdf(x, given, { log: true }))).toBeCloseTo(lower, 13);
        expect(Math.exp(cdf(x, given, { tail: "upper", log: true }))).toBeCloseTo(upper, 13);
      }),
      run,
    );
  });

  it("takes probabilities as logarithms too", () => {
    fc.assert(
      fc.property(parameters, fc.double({ min: 0.01, max: 0.99, noNaN: true }), tail, (given, p, side) => {
        const plain = quantile(p, given, { tail: side });
        const logged = quantile(Math.log(p), given, { tail: side, log: true });
        expect(Math.abs(logged - plain)).toBeLessThan(1e-11 * (1e-3 + Math.abs(plain)));
      }),
      run,
    );
  });

  it("never falls as x grows, and its quantiles never fall as p grows", () => {
    fc.assert(
      fc.property(parameters, probability, probability, (given, p, q) => {
        const [low, high] = p < q ? [p, q] : [q, p];
        const x = quantile(low, given);
        const y = quantile(high, given);
        expect(y).toBeGreaterThanOrEqual(x * (1 - Math.sign(x) * 1e-12));
        expect(cdf(Math.max(x, y), given)).toBeGreaterThanOrEqual(cdf(Math.min(x, y), given));
      }),
      run,
    );
  });

  it("refuses NaN and probabilities outside 0 to 1", () => {
    const given = [2, 3];
    expectProblem(() => cdf(Number.NaN, given), "SIJILL_ARGUMENT_NOT_FINITE", place);
    expectProblem(() => quantile(1.5, given), "SIJILL_ARGUMENT_OUT_OF_RANGE", "p");
    expectProblem(() => quantile(-0.1, given), "SIJILL_ARGUMENT_OUT_OF_RANGE", "p");
    expectProblem(() => quantile(Number.NaN, given), "SIJILL_ARGUMENT_NOT_FINITE", "p");
    expectProblem(() => quantile(0.5, given, { log: true }), "SIJILL_ARGUMENT_OUT_OF_RANGE", "p");
  });
});

describe("far tails", () => {
  it("are tails and not 1 − cdf", () => {
    expect(normal.cdf(10, { tail: "upper" })).toBeCloseTo(7.619853024160527e-24, 37);
    expect(normal.cdf(-38)).toBeGreaterThan(0);
    expect(gamma.cdf(700, 2, 1, { tail: "upper" })).toBeGreaterThan(0);
    expect(beta.cdf(1e-200, 1.5, 2)).toBeGreaterThan(0);
    expect(studentT.cdf(1e60, 3, { tail: "upper" })).toBeGreaterThan(0);
  });

  it("stay finite as logarithms where the probability underflows", () => {
    expect(normal.cdf(-1e4, { log: true })).toBeCloseTo(-50000010.12928, 2);
    expect(gamma.cdf(1e6, 2, 1, { tail: "upper", log: true })).toBeLessThan(-999_000);
  });

  it("end at 0 and ∞", () => {
    expect(normal.quantile(0)).toBe(-Infinity);
    expect(normal.quantile(1)).toBe(Infinity);
    expect(gamma.quantile(1, 2, 1)).toBe(Infinity);
    expect(beta.quantile(0, 2, 3)).toBe(0);
    expect(beta.quantile(1, 2, 3)).toBe(1);
    expect(normal.cdf(Infinity)).toBe(1);
    expect(normal.cdf(-Infinity)).toBe(0);
  });
});

describe("parameters", () => {
  it("outside their measured range are refused by name", () => {
    expectProblem(() => gamma.cdf(1, 0, 1), "SIJILL_ARGUMENT_OUT_OF_RANGE", "shape");
    expectProblem(() => gamma.cdf(1, 1e308, 1), "SIJILL_ARGUMENT_OUT_OF_RANGE", "shape");
    expectProblem(() => gamma.cdf(1, 1, -1), "SIJILL_ARGUMENT_OUT_OF_RANGE", "scale");
    expectProblem(() => beta.cdf(0.5, Number.NaN, 1), "SIJILL_ARGUMENT_NOT_FINITE", "a");
    expectProblem(() => beta.cdf(0.5, 1, 0), "SIJILL_ARGUMENT_OUT_OF_RANGE", "b");
    expectProblem(() => chiSquare.cdf(1, -2), "SIJILL_ARGUMENT_OUT_OF_RANGE", "degreesOfFreedom");
    expectProblem(() => studentT.cdf(1, 0), "SIJILL_ARGUMENT_OUT_OF_RANGE", "degreesOfFreedom");
    expectProblem(() => fisherF.cdf(1, 0, 2), "SIJILL_ARGUMENT_OUT_OF_RANGE", "numerator");
  });

  it("small and large give no NaN", () => {
    fc.assert(
      fc.property(shape, shape, probability, tail, (a, b, p, side) => {
        for (const value of [
          beta.quantile(p, a, b, { tail: side }),
          gamma.quantile(p, a, b, { tail: side }),
          studentT.quantile(p, a, { tail: side }),
          fisherF.quantile(p, a, b, { tail: side }),
        ])
          expect(value).not.toBeNaN();
      }),
      run,
    );
  });
});
