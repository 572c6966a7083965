/**
 * How much less likely a cluster is to grow than a single record is to find its match, from the clusters that are beyond
 * doubt: where persons are found twice and hardly ever three times, a third record needs better evidence.
 *
 * @param clusters clusters that are beyond doubt
 * @param alone how many records stand alone besides
 * @returns log2 of the ratio for a merge that makes a cluster of a size; never above 0
 */
export function growthOf(
  clusters: readonly { readonly length: number }[],
  alone: number,
): (size: number) => number {
  const found = new Float64Array(LARGEST + 2);
  found[1] = alone;
  for (const { length } of clusters) {
    const size = Math.min(length, LARGEST + 1);
    found[size] = (found[size] as number) + 1;
  }
  const atLeast = (size: number) => found.subarray(size).reduce((sum, count) => sum + count, 0);
  const grows = (size: number) => (atLeast(size + 1) + 0.5) / (atLeast(size) + 1);
  const first = grows(1);
  const known = Array.from({ length: LARGEST }, (_, size) =>
    size < 2 ? 0 : Math.min(0, Math.log2(grows(size) / first)),
  );
  return (size) => known[Math.min(size - 1, LARGEST - 1)] ?? 0;
}

const LARGEST = 9;
