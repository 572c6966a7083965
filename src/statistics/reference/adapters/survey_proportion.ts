import { normal, studentT } from "../../distributions/index.ts";
import {
  clusterProportion,
  type DesignInterval,
  ratioEstimate,
  surveyProportion,
} from "../../sampling/index.ts";
import type { KnownRounding, ReferenceAdapter } from "../ReferenceAdapter.ts";

interface SimpleInput {
  readonly design: "srs_proportion";
  readonly x: number;
  readonly n: number;
  readonly population: number;
  readonly level?: number;
}

interface StratifiedInput {
  readonly design: "stratified_proportion";
  readonly x: readonly number[];
  readonly n: readonly number[];
  readonly population: readonly number[];
  readonly level?: number;
}

interface RatioInput {
  readonly design: "cluster_ratio";
  readonly numerator: readonly number[];
  readonly denominator: readonly number[];
  readonly population_clusters: number;
  readonly level?: number;
}

interface TwoStageInput {
  readonly design: "two_stage_proportion";
  readonly x: readonly number[];
  readonly n: readonly number[];
  readonly cluster_sizes: readonly number[];
  readonly population_clusters: number;
  readonly level?: number;
}

type Input = SimpleInput | StratifiedInput | RatioInput | TwoStageInput;

/** R's survey package: svymean, svytotal, svyratio and svyciprop. */
export const surveyProportionAdapter: ReferenceAdapter = {
  function: "survey_proportion",
  tolerance: 1e-10,
  rounding(input) {
    const given = input as Input;
    const known: KnownRounding[] = ["se", "total_se", "mean_per_cluster_se"].map((leaf) => ({
      path: `expected.${leaf}`,
      absolute: 1e-14,
      reason: "0 but for the rounding of the residuals",
    }));
    if (given.design !== "srs_proportion") return known;
    // Of a census svyciprop asks for the median of a beta distribution with infinite parameters, which R puts at 0.5.
    if (given.n === given.population)
      known.push({
        path: "expected.svyciprop_beta",
        absolute: Math.abs(given.x / given.n - 0.5) + 1e-12,
        reason: "R's qbeta(p, Inf, Inf) is 0.5 whatever the proportion; a census leaves no interval",
      });
    else known.push(...logitRounding(given));
    return known;
  },
  compute(input) {
    const given = input as Input;
    switch (given.design) {
      case "srs_proportion":
        return simple(given);
      case "stratified_proportion":
        return stratified(given);
      case "cluster_ratio":
        return ratio(given);
      case "two_stage_proportion":
        return twoStage(given);
    }
  },
};

/**
 * How far svyciprop's logit interval is from its own formula. Its steps are repeated: the iteration stops at a relative
 * change of deviance of 1e-8, and the t quantile goes through the normal level 1 − 2Φ(−t), which keeps few digits of
 * a small tail.
 */
function logitRounding({ x, n, population, level = 0.95 }: SimpleInput): KnownRounding[] {
  const p = x / n;
  const exact = surveyProportion({ successes: x, sample: n, population }, { level });
  if (exact.interval.kind !== "interval" || exact.standardError === 0) return [];
  // glm starts from (y + ½)/2 for each observation, with its working response on the logit scale.
  let before = -2 * n * Math.log(0.75);
  let eta = (2 * p - 1) * (Math.log(3) + 0.25 / 0.1875);
  let mu = 1 / (1 + Math.exp(-eta));
  for (let change = 1; change >= 1e-8; ) {
    const deviance = -2 * n * (p * Math.log(mu) + (1 - p) * Math.log(1 - mu));
    change = Math.abs(deviance - before) / (Math.abs(deviance) + 0.1);
    before = deviance;
    if (change >= 1e-8) eta += (p - mu) / (mu * (1 - mu));
    mu = 1 / (1 + Math.exp(-eta));
  }
  const t = studentT.quantile((1 - level) / 2, n - 1, { tail: "upper" });
  // The upper end goes through 1 − a once more; either level may be the next double to ours.
  const a = (1 - (1 - 2 * normal.cdf(t, { tail: "upper" }))) / 2;
  const quantile = [normal.quantile(a, { tail: "upper" }), normal.quantile(1 - a)];
  const step = 2 ** -53 / normal.density(t);
  const { lower, upper } = exact.interval;
  return [lower, upper].map((end, i) => {
    const theirs =
      1 /
      (1 +
        Math.exp(
          -eta + ((i === 0 ? 1 : -1) * (quantile[i] as number) * exact.standardError) / (mu * (1 - mu)),
        ));
    return {
      path: `expected.svyciprop_logit[${i}]`,
      absolute:
        1.1 * Math.abs(theirs - end) + (step * exact.standardError * end * (1 - end)) / (p * (1 - p)) + 1e-13,
      reason:
        "svyglm stops at a relative change of deviance of 1e-8, and rounds its t quantile through a normal level",
    };
  });
}

function simple({ x, n, population, level = 0.95 }: SimpleInput) {
  const of = (interval: "normal" | "t" | "logit" | "beta") =>
    surveyProportion({ successes: x, sample: n, population }, { interval, level });
  const result = of("t");
  const t = studentT.quantile((1 - level) / 2, Math.max(1, n - 1), { tail: "upper" });
  // A t quantile beyond 8.3 has a normal level that rounds to 1, and confint.svyglm's ends become ∓∞ and then 0 and NaN.
  const overflows =
    n < population && 1 - 2 * normal.cdf(t, { tail: "upper" }) === 1 && result.standardError > 0;
  return {
    ...shared(result),
    ci_normal: symmetric(of("normal").interval, x / n),
    ci_t: symmetric(result.interval, x / n),
    svyciprop_logit: overflows ? [0, null] : ends(of("logit").interval, x, n),
    svyciprop_beta: ends(of("beta").interval, x, n),
  };
}

function stratified({ x, n, population, level = 0.95 }: StratifiedInput) {
  const strata = x.map((successes, h) => ({
    successes,
    sample: n[h] as number,
    population: population[h] as number,
  }));
  const result = surveyProportion({ strata }, { interval: "t", level });
  const wald = surveyProportion({ strata }, { interval: "normal", level });
  return {
    ...shared(result),
    ci_normal: symmetric(wald.interval, result.estimate),
    ci_t: symmetric(result.interval, result.estimate),
    df: result.degreesOfFreedom,
  };
}

function ratio({ numerator, denominator, population_clusters: population, level = 0.95 }: RatioInput) {
  const sample = { numerator, denominator, population };
  const result = ratioEstimate(sample, { level });
  const wald = ratioEstimate(sample, { level, interval: "normal" });
  return {
    ratio: result.ratio,
    se: result.standardError,
    ci_normal: [wald.interval.lower, wald.interval.upper],
    ci_t: [result.interval.lower, result.interval.upper],
    mean_per_cluster: result.numeratorMean.estimate,
    mean_per_cluster_se: result.numeratorMean.standardError,
    total: result.numeratorTotal?.estimate ?? null,
    total_se: result.numeratorTotal?.standardError ?? null,
  };
}

function twoStage({ x, n, cluster_sizes, population_clusters: population, level = 0.95 }: TwoStageInput) {
  const clusters = x.map((successes, i) => ({
    successes,
    sample: n[i] as number,
    size: cluster_sizes[i] as number,
  }));
  const result = clusterProportion({ clusters, population }, { interval: "normal", level });
  return { ...shared(result), ci_normal: symmetric(result.interval, result.estimate) };
}

function shared(result: {
  estimate: number;
  standardError: number;
  total: { estimate: number; standardError: number } | null;
}) {
  return {
    estimate: result.estimate,
    se: result.standardError,
    total: result.total?.estimate ?? null,
    total_se: result.total?.standardError ?? null,
  };
}

/** The file does not cut these at 0 and 1, and gives an interval without width where all or none were successes. */
function symmetric(interval: DesignInterval, estimate: number): readonly number[] {
  if (interval.kind === "all-or-none") return [estimate, estimate];
  const { lower, upper } = interval.unclipped ?? interval;
  return [lower, upper];
}

/** svyciprop has no answer where all or none were successes, a census included. */
function ends(interval: DesignInterval, x: number, n: number): readonly (number | null)[] {
  if (interval.kind === "all-or-none" || x === 0 || x === n) return [null, null];
  return [interval.lower, interval.upper];
}
