import { SijillError } from "../../errors/index.ts";
import { requireCount, requireLevel, requireOption, requireSameLength, requireValues } from "../arguments.ts";
import { normal, studentT } from "../distributions/index.ts";
import { messages as shared } from "../messages.ts";
import { messages } from "./messages.ts";
import { stageVariance } from "./stageVariance.ts";

/** Two totals for each sampled unit or cluster, such as deaths and detainees of each sampled roll. */
export interface RatioSample {
  readonly numerator: ArrayLike<number>;
  readonly denominator: ArrayLike<number>;
  /** Units that could have been drawn. */
  readonly population: number;
}

export interface RatioEstimate {
  readonly method: "ratio of totals, linearised";
  readonly ratio: number;
  readonly standardError: number;
  readonly interval: {
    readonly method: "t" | "normal";
    readonly level: number;
    readonly lower: number;
    readonly upper: number;
  };
  /** Sampled units less strata. */
  readonly degreesOfFreedom: number;
  /** Sampled units. */
  readonly observations: number;
  /** Mean of the numerator over all units of the population. */
  readonly numeratorMean: { readonly estimate: number; readonly standardError: number };
  /** Total of the numerator; null where the population is not known. */
  readonly numeratorTotal: { readonly estimate: number; readonly standardError: number } | null;
}

/**
 * Ratio of two totals from sampled units or clusters of unequal size, such as deaths per person held.
 *
 * r = Σ w y / Σ w x with the linearised variance of the residuals y − r x (Cochran 1977, chapter 6; R's svyratio),
 * stratified where strata are given (combined ratio). The ratio is not confined to 0 to 1, and neither is its
 * interval; for a proportion of elements in clusters use `clusterProportion`.
 *
 * @param sample numerator, denominator and population, or `{ strata }` of them; population may be left out for a
 *   single sample, then without correction and without a total
 * @param options.interval "t" (default) or "normal"
 * @param options.level default 0.95
 * @throws SIJILL_ARGUMENT_EMPTY, SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_LENGTH_MISMATCH,
 *   SIJILL_ARGUMENT_NOT_WHOLE, SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_POPULATION_EXCEEDED, SIJILL_SAMPLE_OF_ONE,
 *   SIJILL_RATIO_UNDEFINED, SIJILL_ARGUMENT_OVERFLOW, SIJILL_OPTION_UNKNOWN
 *
 * @example
 * import { ratioEstimate } from "sijill";
 *
 * const result = ratioEstimate({ numerator: [1, 2, 0, 3], denominator: [4, 8, 3, 10], population: 40 });
 * console.log(result.ratio, result.standardError.toFixed(6)); // → 0.24 0.041254
 * @evidence test/reference/survey_proportion.json, R 4.2.2, survey 4.1.1, 20 cases, 1e-10
 * @evidence test/reference/survey_proportion_more.json, R 4.2.2, survey 4.1.1, 24 cases, 1e-10
 * @evidence test/statistics/sampling/ratioEstimate.test.ts, R on Californian schools
 */
export function ratioEstimate(
  sample:
    | (Omit<RatioSample, "population"> & { readonly population?: number })
    | { readonly strata: readonly RatioSample[] },
  options: { readonly interval?: "t" | "normal"; readonly level?: number } = {},
): RatioEstimate {
  const method = options.interval ?? "t";
  const level = options.level ?? 0.95;
  requireOption("options.interval", method, ["t", "normal"]);
  requireLevel("options.level", level);
  const stratified = "strata" in sample;
  const given: readonly (Omit<RatioSample, "population"> & { readonly population?: number })[] = stratified
    ? sample.strata
    : [sample];
  if (given.length === 0) throw new SijillError(shared.empty("sample.strata"));
  const strata = given.map(({ numerator, denominator, population }, h) => {
    const path = stratified ? `sample.strata[${h}]` : "sample";
    requireValues(`${path}.numerator`, numerator);
    requireValues(`${path}.denominator`, denominator);
    requireSameLength(`${path}.numerator`, numerator, `${path}.denominator`, denominator);
    const n = numerator.length;
    if (population !== undefined || stratified) {
      requireCount(`${path}.population`, population as number);
      if ((population as number) < n)
        throw new SijillError(messages.populationTooSmall(`${path}.population`, population as number, n));
    }
    const y = Array.from(numerator);
    return {
      path,
      n,
      y,
      x: Array.from(denominator),
      weight: (population ?? n) / n,
      share: population === undefined ? 0 : n / population,
    };
  });
  const known = given.every(({ population }) => population !== undefined);
  const observations = strata.reduce((sum, { n }) => sum + n, 0);
  const size = strata.reduce((sum, { n, weight }) => sum + n * weight, 0);
  const totalOf = (key: "x" | "y") =>
    strata.reduce(
      (sum, stratum) => sum + stratum.weight * stratum[key].reduce((total, value) => total + value, 0),
      0,
    );
  const [above, below] = [totalOf("y"), totalOf("x")];
  if (below === 0) throw new SijillError(messages.denominatorZero("denominator"));
  const ratio = above / below;
  // Residuals of proportional units are rounded zeros; the error they would make is far below any number's last digit.
  const varianceOf = (value: (y: number, x: number) => number) =>
    strata.reduce((sum, { path, y, x, weight, share }) => {
      const values = y.map((own, i) => ({ value: weight * value(own, x[i] as number), count: 1 }));
      return sum + stageVariance(values, share, path, "unit");
    }, 0);
  const standardError = Math.sqrt(varianceOf((y, x) => residual(y, x, above, below))) / Math.abs(below);
  const meanError = Math.sqrt(varianceOf((y) => y)) / size;
  const degreesOfFreedom = observations - strata.length;
  const tail = (1 - level) / 2;
  const quantile =
    method === "normal" || standardError === 0
      ? normal.quantile(tail, { tail: "upper" })
      : studentT.quantile(tail, degreesOfFreedom, { tail: "upper" });
  const results = [
    ratio,
    standardError,
    meanError,
    above,
    ratio - quantile * standardError,
    ratio + quantile * standardError,
  ];
  if (!results.every(Number.isFinite)) throw new SijillError(shared.overflow("numerator or denominator"));
  return {
    method: "ratio of totals, linearised",
    ratio,
    standardError,
    interval: {
      method,
      level,
      lower: ratio - quantile * standardError,
      upper: ratio + quantile * standardError,
    },
    degreesOfFreedom,
    observations,
    numeratorMean: { estimate: above / size, standardError: meanError },
    numeratorTotal: known ? { estimate: above, standardError: meanError * size } : null,
  };
}

/** y − (Y/X) x, and 0 where y and x are in that proportion up to rounding. */
function residual(y: number, x: number, above: number, below: number): number {
  const part = x * (above / below);
  return Math.abs(y - part) <= 4e-16 * Math.abs(y) ? 0 : y - part;
}
