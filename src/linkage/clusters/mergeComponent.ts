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
  let clusters = members.map((record) => [record]);
  const count = clusters.length;
  const sum = table(count);
  const best = table(count);
  const compared = table(count);
  const forbidden = table(count);
  const forced: (readonly [number, number])[] = [];
  for (let i = 0; i < count; i++)
    for (let j = 0; j < count; j++) {
      if (i === j) continue;
      const [a, b] = [members[i] as number, members[j] as number];
      const weight = weights.get(a, b);
      row(sum, i)[j] = weight ?? 0;
      row(best, i)[j] = weight ?? Number.NEGATIVE_INFINITY;
      row(compared, i)[j] = weight === undefined ? 0 : 1;
      const source = rules.soleSource(a);
      const judged = rules.judged(a, b);
      row(forbidden, i)[j] = judged === false || (source !== null && source === rules.soleSource(b)) ? 1 : 0;
      if (judged === true && i < j) forced.push([a, b]);
    }
  const merge = (i: number, j: number) => {
    clusters[i] = [...(clusters[i] ?? []), ...(clusters[j] ?? [])];
    for (let k = 0; k < clusters.length; k++) {
      row(sum, i)[k] = row(sum, k)[i] = cell(sum, i, k) + cell(sum, j, k);
      row(best, i)[k] = row(best, k)[i] = Math.max(cell(best, i, k), cell(best, j, k));
      row(compared, i)[k] = row(compared, k)[i] = cell(compared, i, k) + cell(compared, j, k);
      row(forbidden, i)[k] = row(forbidden, k)[i] = Math.max(cell(forbidden, i, k), cell(forbidden, j, k));
    }
    clusters = clusters.filter((_, at) => at !== j);
    for (const each of [sum, best, compared, forbidden]) {
      each.splice(j, 1);
      for (const line of each) line.splice(j, 1);
    }
  };
  const holder = (record: number) => clusters.findIndex((cluster) => cluster.includes(record));
  for (const [a, b] of forced) {
    const [i, j] = [holder(a), holder(b)].sort((x, y) => x - y) as [number, number];
    if (i !== j) merge(i, j);
  }
  for (;;) {
    let chosen: readonly [number, number] | null = null;
    let fit = 0;
    for (let i = 0; i < clusters.length; i++)
      for (let j = i + 1; j < clusters.length; j++) {
        if (cell(forbidden, i, j) > 0 || cell(compared, i, j) === 0) continue;
        const size = (clusters[i]?.length ?? 0) + (clusters[j]?.length ?? 0);
        const mean = cell(sum, i, j) / cell(compared, i, j);
        const value = (mean + cell(best, i, j)) / 2 - rules.threshold + rules.growth(size);
        if (value > fit) {
          fit = value;
          chosen = [i, j];
        }
      }
    if (chosen === null) break;
    merge(...chosen);
  }
  return clusters
    .map((cluster) => [...cluster].sort((a, b) => a - b))
    .sort((a, b) => (a[0] as number) - (b[0] as number));
}

function table(size: number): number[][] {
  return Array.from({ length: size }, () => new Array<number>(size).fill(0));
}

function row(rows: number[][], at: number): number[] {
  return rows[at] as number[];
}

function cell(rows: readonly (readonly number[])[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0;
}
