import type { PairWeights } from "./pairWeights.ts";

/** What forbids or forces two records to be one person's, besides their weights. */
export interface ClusterRules {
  readonly threshold: number;
  /** Added to the weight of a merge that makes a cluster of this size: at most 0. */
  growth(size: number): number;
  /** Source of a record that holds no person twice, null for one that may. */
  soleSource(record: number): number | null;
  /** true: judged the same; false: judged different; undefined: not judged. */
  judged(a: number, b: number): boolean | undefined;
}

/**
 * Parts one connected component into clusters: from single records, always the two clusters that fit best are merged,
 * as long as they fit. How well they fit is the mean of two things: the mean weight of all pairs across, so that one
 * accidental bridge joins nothing, and the best weight across, so that one damaged record does not stand in the way.
 * Judged links come first; records judged different, and two of a source without duplicates, never meet.
 *
 * @param members numbers of the records, rising
 * @returns the clusters, each rising, in the order of their first records
 */
export function mergeComponent(
  members: readonly number[],
  weights: PairWeights,
  rules: ClusterRules,
): readonly (readonly number[])[] {
  if (members.length === 2) return mergePair(members as readonly [number, number], weights, rules);
  const count = members.length;
  const clusters: (readonly number[] | null)[] = members.map((record) => [record]);
  // Of a few records each, and hundreds of thousands of them: arrays of the language cost less than typed ones.
  const cells = (value: number) => new Array<number>(count * count).fill(value);
  const [sum, best, compared, forbidden] = [cells(0), cells(Number.NEGATIVE_INFINITY), cells(0), cells(0)];
  const forced: (readonly [number, number])[] = [];
  for (let i = 0; i < count; i++) {
    const a = members[i] as number;
    const source = rules.soleSource(a);
    for (let j = i + 1; j < count; j++) {
      const b = members[j] as number;
      const weight = weights.get(a, b);
      const judged = rules.judged(a, b);
      const apart = judged === false || (source !== null && source === rules.soleSource(b));
      if (judged === true) forced.push([i, j]);
      const at = i * count + j;
      const turned = j * count + i;
      if (apart) forbidden[at] = forbidden[turned] = 1;
      if (weight === undefined) continue;
      sum[at] = sum[turned] = weight;
      best[at] = best[turned] = weight;
      compared[at] = compared[turned] = 1;
    }
  }
  /** Puts all of the cluster at `j` into that at `i`. */
  const merge = (i: number, j: number) => {
    clusters[i] = [...(clusters[i] ?? []), ...(clusters[j] ?? [])];
    clusters[j] = null;
    for (let k = 0; k < count; k++) {
      const [one, other] = [i * count + k, j * count + k];
      const turned = k * count + i;
      sum[one] = sum[turned] = (sum[one] as number) + (sum[other] as number);
      best[one] = best[turned] = Math.max(best[one] as number, best[other] as number);
      compared[one] = compared[turned] = (compared[one] as number) + (compared[other] as number);
      forbidden[one] = forbidden[turned] = Math.max(forbidden[one] as number, forbidden[other] as number);
    }
  };
  const holder = (at: number) => clusters.findIndex((cluster) => cluster?.includes(members[at] as number));
  for (const [a, b] of forced) {
    const [i, j] = [holder(a), holder(b)].sort((x, y) => x - y) as [number, number];
    if (i !== j) merge(i, j);
  }
  for (;;) {
    let chosen: readonly [number, number] | null = null;
    let fit = 0;
    for (let i = 0; i < count; i++) {
      const first = clusters[i];
      if (first == null) continue;
      for (let j = i + 1; j < count; j++) {
        const second = clusters[j];
        const at = i * count + j;
        if (second == null || forbidden[at] === 1 || compared[at] === 0) continue;
        const mean = (sum[at] as number) / (compared[at] as number);
        const size = first.length + second.length;
        const value = (mean + (best[at] as number)) / 2 - rules.threshold + rules.growth(size);
        if (value > fit) {
          fit = value;
          chosen = [i, j];
        }
      }
    }
    if (chosen === null) break;
    merge(...chosen);
  }
  return clusters
    .flatMap((cluster) => (cluster === null ? [] : [[...cluster].sort((a, b) => a - b)]))
    .sort((a, b) => (a[0] as number) - (b[0] as number));
}

/** The same for two records, of which most components consist. */
function mergePair(
  pair: readonly [number, number],
  weights: PairWeights,
  rules: ClusterRules,
): readonly (readonly number[])[] {
  const [a, b] = pair;
  const judged = rules.judged(a, b);
  const source = rules.soleSource(a);
  const forbidden = judged === false || (source !== null && source === rules.soleSource(b));
  const fit = (weights.get(a, b) ?? Number.NEGATIVE_INFINITY) - rules.threshold + rules.growth(2);
  return judged === true || (!forbidden && fit > 0) ? [pair] : [[a], [b]];
}
