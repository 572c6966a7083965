import { SijillError } from "../../errors/index.ts";
import { requireCount, requireLevel, requireOption } from "../arguments.ts";
import { messages as shared } from "../messages.ts";
import { designEffect } from "./designEffect.ts";
import { DESIGN_INTERVALS, type DesignIntervalMethod, designInterval } from "./designInterval.ts";
import { messages } from "./messages.ts";
import type { SurveyEstimate } from "./SurveyEstimate.ts";
import { stageVariance } from "./stageVariance.ts";

/** A sampled cluster, such as a register, a day or a body, and the sample of elements within it. */
export interface ClusterSample {
  /** Sampled elements that have the property. */
  readonly successes: number;
  /** Sampled elements. */
  readonly sample: number;
  /** Elements of the cluster, sampled or not; the sampled ones unless given. */
  readonly size?: number;
}

export interface ClusterStratum {
  readonly clusters: readonly ClusterSample[];
  /** Clusters that could have been drawn. */
  readonly population: number;
}

export interface ClusterProportion extends SurveyEstimate {
  readonly method: "cluster sample, linearised";
  readonly clusters: number;
}

/**
 * Share of elements with some property, from sampled clusters of unequal size, each seen whole or sampled in turn.
 *
 * Hájek mean with weights N/n · M/m and its linearised variance over both stages, with finite population corrections
 * (Cochran 1977, chapter 11; R's svydesign with two stages). Elements of one cluster resemble each other, so the
 * effective sample is nearer to the number of clusters than to that of elements: see `designEffect`.
 *
 * @param sample clusters and population, or `{ strata }` of them; population may be left out for a single sample,
 *   then without correction and total
 * @param options.interval default "logit"
 * @param options.level default 0.95
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_EMPTY, SIJILL_ARGUMENT_NOT_WHOLE,
 *   SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_SAMPLE_EXCEEDED, SIJILL_POPULATION_EXCEEDED, SIJILL_SAMPLE_OF_ONE,
 *   SIJILL_SAMPLE_EMPTY, SIJILL_OPTION_UNKNOWN
 *
 * @example
 * import { clusterProportion } from "sijill";
 *
 * const clusters = [
 *   { successes: 1, sample: 4, size: 20 },
 *   { successes: 2, sample: 5, size: 40 },
 *   { successes: 0, sample: 3, size: 6 },
 * ];
 * const result = clusterProportion({ clusters, population: 30 });
 * console.log(result.estimate.toFixed(4), result.standardError.toFixed(4)); // → 0.3182 0.0861
 * @evidence test/reference/survey_proportion.json, R 4.2.2, survey 4.1.1, 20 cases, 1e-10
 * @evidence test/reference/survey_proportion_more.json, R 4.2.2, survey 4.1.1, 24 cases, 1e-10
 * @evidence test/statistics/sampling/clusterProportion.test.ts, R on Californian schools
 */
export function clusterProportion(
  sample:
    | (Omit<ClusterStratum, "population"> & { readonly population?: number })
    | { readonly strata: readonly ClusterStratum[] },
  options: { readonly interval?: DesignIntervalMethod; readonly level?: number } = {},
): ClusterProportion {
  const method = options.interval ?? "logit";
  const level = options.level ?? 0.95;
  requireLevel("options.level", level);
  requireOption("options.interval", method, DESIGN_INTERVALS);
  const stratified = "strata" in sample;
  const given: readonly (Omit<ClusterStratum, "population"> & { readonly population?: number })[] = stratified
    ? sample.strata
    : [sample];
  if (given.length === 0) throw new SijillError(shared.empty("sample.strata"));
  const strata = given.map(({ clusters, population }, h) => {
    const path = stratified ? `sample.strata[${h}]` : "sample";
    if (clusters.length === 0) throw new SijillError(shared.empty(`${path}.clusters`));
    clusters.forEach((cluster, i) => {
      requireCluster(`${path}.clusters[${i}]`, cluster);
    });
    if (population !== undefined || stratified) {
      requireCount(`${path}.population`, population as number);
      if ((population as number) < clusters.length)
        throw new SijillError(
          messages.populationTooSmall(`${path}.population`, population as number, clusters.length),
        );
    }
    const drawn = population === undefined ? 1 : population / clusters.length;
    return {
      path,
      share: population === undefined ? 0 : clusters.length / population,
      clusters: clusters.map(({ successes, sample: m, size = m }) => ({
        successes,
        m,
        share: m / size,
        weight: (drawn * size) / m,
      })),
    };
  });
  const all = strata.flatMap(({ clusters }) => clusters);
  const observations = all.reduce((sum, { m }) => sum + m, 0);
  const size = all.reduce((sum, { m, weight }) => sum + weight * m, 0);
  const successes = all.reduce((sum, cluster) => sum + cluster.weight * cluster.successes, 0);
  const estimate = successes / size;
  // Value of an element with the property and of one without, before its weight.
  const varianceOf = (having: number, lacking: number) =>
    strata.reduce((sum, { path, share, clusters }) => {
      const totals = clusters.map(({ successes: x, m, weight }) => ({
        value: weight * (x * having + (m - x) * lacking),
        count: 1,
      }));
      const within = clusters.reduce((total, { successes: x, m, weight, share: seen }, i) => {
        if (share === 0) return 0;
        const values = [
          { value: weight * having, count: x },
          { value: weight * lacking, count: m - x },
        ];
        return total + stageVariance(values, seen, `${path}.clusters[${i}]`, "element");
      }, 0);
      return sum + stageVariance(totals, share, path, "cluster") + share * within;
    }, 0);
  const variance = varianceOf((1 - estimate) / size, -estimate / size);
  const known = given.every(({ population }) => population !== undefined);
  const census =
    known &&
    strata.every(({ share, clusters }) => share === 1 && clusters.every((cluster) => cluster.share === 1));
  const of = {
    estimate,
    standardError: Math.sqrt(variance),
    degreesOfFreedom: all.length - strata.length,
    observations,
    census,
  };
  return {
    method: "cluster sample, linearised",
    estimate,
    standardError: of.standardError,
    interval: designInterval(of, method, level),
    degreesOfFreedom: of.degreesOfFreedom,
    observations,
    clusters: all.length,
    designEffect: designEffect(variance, estimate, observations, known ? size : null),
    total: known ? { estimate: successes, standardError: Math.sqrt(varianceOf(1, 0)) } : null,
  };
}

function requireCluster(path: string, { successes, sample, size }: ClusterSample): void {
  requireCount(`${path}.sample`, sample);
  requireCount(`${path}.successes`, successes);
  if (sample === 0) throw new SijillError(messages.nothingSampled(path));
  if (successes > sample)
    throw new SijillError(messages.moreThanSampled(`${path}.successes`, successes, sample));
  if (size === undefined) return;
  requireCount(`${path}.size`, size);
  if (size < sample) throw new SijillError(messages.populationTooSmall(`${path}.size`, size, sample));
}
