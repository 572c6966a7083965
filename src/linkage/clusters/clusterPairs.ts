import type { ScoredPairs } from "../model/scorePairs.ts";
import { connectedComponents } from "./connectedComponents.ts";
import { growthOf } from "./growthOf.ts";
import { type ClusterRules, mergeComponent } from "./mergeComponent.ts";
import { PairWeights } from "./pairWeights.ts";

export interface ClusterOptions {
  readonly records: number;
  readonly threshold: number;
  readonly soleSource: ClusterRules["soleSource"];
  readonly judged: ClusterRules["judged"];
  /** Pairs that were judged, so that they meet in one component whatever they weigh. */
  readonly judgedPairs: readonly (readonly [number, number])[];
  /** Compares pairs that blocking left out, given by the numbers of their records. */
  readonly compare: (left: readonly number[], right: readonly number[]) => Promise<ScoredPairs>;
}

/** Persons, as far as the links tell. */
export interface Clusters {
  /** For each record the smallest number of a record in its cluster. */
  readonly labels: Int32Array;
  /** Links above the threshold that the clusters do not keep: bridges that were cut. */
  readonly cut: number;
}

/** Components up to here are compared pair by pair; larger ones are first parted by a higher threshold. */
const LARGEST_COMPONENT = 200;
/** Weight from which a link counts as beyond doubt: odds of 100 to 1. */
const BEYOND_DOUBT = Math.log2(100);
/** Links this much below the threshold still bring records together for a closer look. */
const BELOW = 2;

/**
 * Clusters records: components of the links, every pair inside them compared, and each parted where it is over-linked.
 * The number of records of a person that is found beyond doubt tells how willingly clusters grow.
 */
export async function clusterPairs(pairs: ScoredPairs, options: ClusterOptions): Promise<Clusters> {
  const { records, threshold } = options;
  const components = smallComponents(pairs, threshold - BELOW, options);
  const weights = new PairWeights(records);
  weights.add(pairs);
  const left: number[] = [];
  const right: number[] = [];
  for (const members of components)
    for (let i = 0; i < members.length; i++)
      for (let j = i + 1; j < members.length; j++) {
        const [a, b] = [members[i] as number, members[j] as number];
        if (weights.get(a, b) !== undefined) continue;
        left.push(a);
        right.push(b);
      }
  if (left.length > 0) weights.add(await options.compare(left, right));
  const base = { soleSource: options.soleSource, judged: options.judged };
  const sure = components.flatMap((members) =>
    mergeComponent(members, weights, { ...base, threshold: BEYOND_DOUBT, growth: () => 0 }),
  );
  const held = components.reduce((sum, members) => sum + members.length, 0);
  const rules = { ...base, threshold, growth: growthOf(sure, records - held) };
  const labels = Int32Array.from({ length: records }, (_, record) => record);
  for (const members of components)
    for (const cluster of mergeComponent(members, weights, rules))
      for (const record of cluster) labels[record] = cluster[0] as number;
  return { labels, cut: countCut(pairs, threshold, labels) };
}

function countCut({ left, right, weight }: ScoredPairs, threshold: number, labels: Int32Array): number {
  let cut = 0;
  for (let at = 0; at < left.length; at++)
    if ((weight[at] as number) > threshold && labels[left[at] as number] !== labels[right[at] as number])
      cut += 1;
  return cut;
}

/** Components of two records or more, none larger than can be compared pair by pair: above that, weak links go first. */
function smallComponents(
  pairs: ScoredPairs,
  lowest: number,
  { records, judgedPairs }: ClusterOptions,
): readonly (readonly number[])[] {
  const done: number[][] = [];
  let open: Uint8Array | null = null;
  for (let cutoff = lowest; ; cutoff += 2) {
    const left: number[] = judgedPairs.map(([a]) => a);
    const right: number[] = judgedPairs.map(([, b]) => b);
    for (let at = 0; at < pairs.left.length; at++) {
      const [a, b] = [pairs.left[at] as number, pairs.right[at] as number];
      if ((pairs.weight[at] as number) < cutoff || (open !== null && open[a] !== 1)) continue;
      left.push(a);
      right.push(b);
    }
    const groups = groupsOf(connectedComponents(records, left, right), open);
    const next = new Uint8Array(records);
    let again = false;
    for (const members of groups) {
      if (members.length <= LARGEST_COMPONENT || cutoff > 60) {
        if (members.length > 1) done.push(members);
        continue;
      }
      again = true;
      for (const record of members) next[record] = 1;
    }
    if (!again) return done;
    open = next;
  }
}

/** Groups of two records or more, in the order of their first records. */
function groupsOf(labels: Int32Array, open: Uint8Array | null): readonly number[][] {
  const sizes = new Int32Array(labels.length);
  for (const label of labels) sizes[label] = (sizes[label] as number) + 1;
  const groups: number[][] = [];
  const place = new Int32Array(labels.length);
  for (let record = 0; record < labels.length; record++) {
    const label = labels[record] as number;
    if (sizes[label] === 1 || (open !== null && open[record] !== 1)) continue;
    if (place[label] === 0) place[label] = groups.push([]);
    groups[(place[label] as number) - 1]?.push(record);
  }
  return groups;
}
