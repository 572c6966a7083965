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
  const byCluster = groupsOf(clusters);
  const byTruth = groupsOf(truth);
  const byBoth = crossed(byCluster, byTruth);
  const bySource = sources === undefined ? null : groupsOf(sources);
  /** Pairs within groups; of records of different sources where these were given. */
  const pairs = (groups: Groups) =>
    pairsWithin(groups) - (bySource === null ? 0 : pairsWithin(crossed(groups, bySource)));
  const [linked, true_, both] = [pairs(byCluster), pairs(byTruth), pairs(byBoth)];
  let precision = 0;
  let recall = 0;
  for (const [group, size] of byBoth.sizes.entries()) {
    const record = byBoth.first[group] as number;
    precision += (size * size) / sizeAround(record, byCluster);
    recall += (size * size) / sizeAround(record, byTruth);
  }
  const count = clusters.length;
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

/** Groups of records, numbered in the order of their first records. */
interface Groups {
  /** For each record the number of its group. */
  readonly of: Int32Array;
  readonly sizes: readonly number[];
  /** For each group its first record. */
  readonly first: readonly number[];
}

/** Records of one label are a group; 1 and "1" are one label. */
function groupsOf(labels: ArrayLike<number | string>): Groups {
  return group(labels.length, (record) => `${labels[record]}`);
}

/** Records that are together in both. */
function crossed(one: Groups, other: Groups): Groups {
  const width = other.sizes.length;
  return group(one.of.length, (record) => (one.of[record] as number) * width + (other.of[record] as number));
}

function group(records: number, keyOf: (record: number) => number | string): Groups {
  const numbers = new Map<number | string, number>();
  const of = new Int32Array(records);
  const sizes: number[] = [];
  const first: number[] = [];
  for (let record = 0; record < records; record++) {
    const key = keyOf(record);
    let number = numbers.get(key);
    if (number === undefined) {
      number = sizes.push(0) - 1;
      first.push(record);
      numbers.set(key, number);
    }
    of[record] = number;
    sizes[number] = (sizes[number] as number) + 1;
  }
  return { of, sizes, first };
}

function sizeAround(record: number, { of, sizes }: Groups): number {
  return sizes[of[record] as number] as number;
}

function pairsWithin({ sizes }: Groups): number {
  return sizes.reduce((pairs, size) => pairs + (size * (size - 1)) / 2, 0);
}
