/** How two ways of parting records into persons agree. */
export interface PartitionAgreement {
  /** Pairs of records that are one person's by both, by the links only, by the truth only. */
  readonly truePairs: number;
  readonly falsePairs: number;
  readonly missedPairs: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** The same seen from each record: mean share of its cluster that is its person's (Bagga and Baldwin 1998). */
  readonly bCubed: { readonly precision: number; readonly recall: number; readonly f1: number };
}

/**
 * Compares clusters with the truth: pairwise precision, recall and F1, and B-cubed.
 *
 * @param clusters label of each record's cluster
 * @param truth label of each record's person
 * @param sources when given, only pairs of records of different sources count (B-cubed counts all)
 * @example
 * import { comparePartitions } from "sijill";
 * console.log(comparePartitions([1, 1, 2], ["a", "a", "a"]).recall.toFixed(3)); // → 0.333
 */
export function comparePartitions(
  clusters: ArrayLike<number | string>,
  truth: ArrayLike<number | string>,
  sources?: ArrayLike<number | string>,
): PartitionAgreement {
  const count = clusters.length;
  const byCluster = new Tally();
  const byTruth = new Tally();
  const byBoth = new Tally();
  for (let at = 0; at < count; at++) {
    const source = sources === undefined ? null : String(sources[at]);
    byCluster.add(`${clusters[at]}`, source);
    byTruth.add(`${truth[at]}`, source);
    byBoth.add(`${clusters[at]}\u0000${truth[at]}`, source);
  }
  const [linked, true_, both] = [byCluster.pairs(), byTruth.pairs(), byBoth.pairs()];
  let precision = 0;
  let recall = 0;
  for (const [key, size] of byBoth.sizes()) {
    const [cluster = "", person = ""] = key.split("\u0000");
    precision += (size * size) / byCluster.size(cluster);
    recall += (size * size) / byTruth.size(person);
  }
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  const harmonic = (a: number, b: number) => (a + b === 0 ? 0 : (2 * a * b) / (a + b));
  const pairwise = { precision: share(both, linked), recall: share(both, true_) };
  const bCubed = { precision: share(precision, count), recall: share(recall, count) };
  return {
    truePairs: both,
    falsePairs: linked - both,
    missedPairs: true_ - both,
    ...pairwise,
    f1: harmonic(pairwise.precision, pairwise.recall),
    bCubed: { ...bCubed, f1: harmonic(bCubed.precision, bCubed.recall) },
  };
}

/** Sizes of groups, and where sources count also source by source. */
class Tally {
  readonly #sizes = new Map<string, number>();
  readonly #bySource = new Map<string, Map<string, number>>();

  add(group: string, source: string | null): void {
    this.#sizes.set(group, this.size(group) + 1);
    if (source === null) return;
    const sources = this.#bySource.get(group) ?? new Map<string, number>();
    sources.set(source, (sources.get(source) ?? 0) + 1);
    this.#bySource.set(group, sources);
  }

  size(group: string): number {
    return this.#sizes.get(group) ?? 0;
  }

  sizes(): Iterable<readonly [string, number]> {
    return this.#sizes;
  }

  /** Pairs within the groups; of records of different sources where these were given. */
  pairs(): number {
    let pairs = 0;
    for (const size of this.#sizes.values()) pairs += (size * (size - 1)) / 2;
    for (const sources of this.#bySource.values())
      for (const count of sources.values()) pairs -= (count * (count - 1)) / 2;
    return pairs;
  }
}
