import { SijillError } from "../../errors/index.ts";
import { requireCount, requireLevel, requireOption } from "../arguments.ts";
import { messages as shared } from "../messages.ts";
import { designEffect } from "./designEffect.ts";
import { DESIGN_INTERVALS, type DesignIntervalMethod, designInterval } from "./designInterval.ts";
import { exactInterval } from "./exactInterval.ts";
import { messages } from "./messages.ts";
import type { SurveyEstimate } from "./SurveyEstimate.ts";
import { stageVariance } from "./stageVariance.ts";

/** A simple random sample without replacement from a population or a stratum of it. */
export interface StratumSample {
  /** Sampled units that have the property. */
  readonly successes: number;
  /** Sampled units. */
  readonly sample: number;
  /** Units that could have been drawn. */
  readonly population: number;
}

/** One simple random sample, from a population that may be unknown, or one from each of several strata. */
export type ProportionSample =
  | (Omit<StratumSample, "population"> & { readonly population?: number })
  | { readonly strata: readonly StratumSample[] };

export interface SurveyProportion extends SurveyEstimate {
  readonly method: "simple random sample" | "stratified simple random sample";
}

/**
 * Share of a population with some property, from a simple random sample or one from each stratum, with the finite
 * population correction.
 *
 * p = Σ N_h p_h / N with variance Σ (N_h/N)² (1 − n_h/N_h) p_h (1 − p_h)/(n_h − 1) (Cochran 1977, chapters 3 and 5).
 * Without a population there is no correction and no total.
 *
 * @param sample successes, sample and population, or `{ strata }` of them
 * @param options.interval default "logit"; "exact" inverts the hypergeometric distribution and is the one to use
 *   when all or none of a simple random sample has the property, where the others have no answer
 * @param options.level default 0.95
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_NOT_WHOLE, SIJILL_ARGUMENT_OUT_OF_RANGE,
 *   SIJILL_ARGUMENT_EMPTY, SIJILL_SAMPLE_EXCEEDED, SIJILL_POPULATION_EXCEEDED, SIJILL_SAMPLE_OF_ONE,
 *   SIJILL_SAMPLE_EMPTY, SIJILL_OPTION_UNKNOWN
 *
 * @example
 * import { surveyProportion } from "sijill";
 *
 * const { estimate, interval } = surveyProportion({ successes: 15, sample: 148, population: 6750 });
 * if (interval.kind === "interval") console.log(estimate.toFixed(4), interval.lower.toFixed(4), interval.upper.toFixed(4)); // → 0.1014 0.0620 0.1614
 * @evidence test/reference/survey_proportion.json, R 4.2.2, survey 4.1.1, 20 cases, 1e-10
 * @evidence test/reference/survey_proportion_more.json, R 4.2.2, survey 4.1.1, 24 cases, 1e-10
 * @evidence test/statistics/sampling/surveyProportion.test.ts, R on Californian schools, every sample enumerated
 */
export function surveyProportion(
  sample: ProportionSample,
  options: { readonly interval?: DesignIntervalMethod | "exact"; readonly level?: number } = {},
): SurveyProportion {
  const method = options.interval ?? "logit";
  const level = options.level ?? 0.95;
  requireLevel("options.level", level);
  requireOption("options.interval", method, [...DESIGN_INTERVALS, "exact"]);
  const stratified = "strata" in sample;
  if (stratified && method === "exact")
    throw new SijillError(shared.unknownOption("options.interval", method, DESIGN_INTERVALS));
  const strata: readonly (Omit<StratumSample, "population"> & { readonly population?: number })[] = stratified
    ? sample.strata
    : [sample];
  if (strata.length === 0) throw new SijillError(shared.empty("sample.strata"));
  strata.forEach((stratum, h) => {
    requireStratum(stratified ? `sample.strata[${h}]` : "sample", stratum, stratified);
  });
  const known = strata.every(({ population }) => population !== undefined);
  const n = strata.reduce((sum, stratum) => sum + stratum.sample, 0);
  const size = known ? strata.reduce((sum, { population = 0 }) => sum + population, 0) : n;
  const shares = strata.map(({ successes, sample: drawn }) => successes / drawn);
  const estimate = strata.reduce(
    (sum, { population, sample: drawn }, h) => sum + ((population ?? drawn) / size) * (shares[h] as number),
    0,
  );
  const census = known && strata.every(({ population, sample: drawn }) => population === drawn);
  const variance = strata.reduce((sum, { successes, sample: drawn, population }, h) => {
    const weight = (population ?? drawn) / size / drawn;
    const values = [
      { value: weight, count: successes },
      { value: 0, count: drawn - successes },
    ];
    const share = population === undefined ? 0 : drawn / population;
    return sum + stageVariance(values, share, stratified ? `sample.strata[${h}]` : "sample", "unit");
  }, 0);
  const standardError = Math.sqrt(variance);
  const degreesOfFreedom = n - strata.length;
  const of = { estimate, standardError, degreesOfFreedom, observations: n, census };
  const [only] = strata;
  return {
    method: stratified ? "stratified simple random sample" : "simple random sample",
    estimate,
    standardError,
    interval:
      method === "exact" && only !== undefined
        ? exactInterval(only.successes, only.sample, only.population, level)
        : designInterval(of, method as DesignIntervalMethod, level),
    degreesOfFreedom,
    observations: n,
    designEffect: designEffect(variance, estimate, n, known ? size : null),
    total: known ? { estimate: estimate * size, standardError: standardError * size } : null,
  };
}

function requireStratum(
  path: string,
  {
    successes,
    sample,
    population,
  }: { readonly successes: number; readonly sample: number; readonly population?: number },
  populationNeeded: boolean,
): void {
  requireCount(`${path}.sample`, sample);
  requireCount(`${path}.successes`, successes);
  if (sample === 0) throw new SijillError(messages.nothingSampled(path));
  if (successes > sample)
    throw new SijillError(messages.moreThanSampled(`${path}.successes`, successes, sample));
  if (population === undefined && !populationNeeded) return;
  requireCount(`${path}.population`, population as number);
  if ((population as number) < sample)
    throw new SijillError(messages.populationTooSmall(`${path}.population`, population as number, sample));
}
