/** Kendall's S of a series and what its ties do to it. */
export interface SScore {
  /** Σ sign(xⱼ − xᵢ) over i < j. */
  readonly s: number;
  /** Variance of S when every order of these values is equally likely, ties allowed for. */
  readonly variance: number;
  readonly pairs: number;
  /** Sizes of the groups of equal values, 1 for a value of its own, in ascending order of the value. */
  readonly groups: readonly number[];
}

/**
 * S by counting inversions in a merge sort, n log n (Knight 1966, JASA 61, 436–439): S = pairs − tied pairs − 2 × inversions.
 */
export function sScore(values: readonly number[]): SScore {
  const n = values.length;
  const pairs = (n * (n - 1)) / 2;
  const sorted = Float64Array.from(values);
  const inversions = sortCounting(sorted, new Float64Array(n), 0, n);
  const groups: number[] = [];
  for (let i = 0; i < n; i++) {
    if (i > 0 && sorted[i] === sorted[i - 1])
      groups[groups.length - 1] = (groups[groups.length - 1] as number) + 1;
    else groups.push(1);
  }
  const tiedPairs = groups.reduce((sum, t) => sum + (t * (t - 1)) / 2, 0);
  const spread = (m: number) => m * (m - 1) * (2 * m + 5);
  const variance = (spread(n) - groups.reduce((sum, t) => sum + spread(t), 0)) / 18;
  return { s: pairs - tiedPairs - 2 * inversions, variance, pairs, groups };
}

/** Sorts a stretch and counts the pairs that stood in the wrong order. */
function sortCounting(values: Float64Array, workspace: Float64Array, from: number, to: number): number {
  if (to - from < 2) return 0;
  const middle = (from + to) >>> 1;
  let inversions =
    sortCounting(values, workspace, from, middle) + sortCounting(values, workspace, middle, to);
  let left = from;
  let right = middle;
  for (let k = from; k < to; k++) {
    if (right >= to || (left < middle && (values[left] as number) <= (values[right] as number))) {
      workspace[k] = values[left++] as number;
    } else {
      inversions += middle - left;
      workspace[k] = values[right++] as number;
    }
  }
  values.set(workspace.subarray(from, to), from);
  return inversions;
}
