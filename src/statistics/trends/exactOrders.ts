/**
 * Distribution of the number of inversions over all orders of a series, each order equally likely, ties kept: the
 * values enter one group of equals after the other, and the inversions a group makes with those already there follow
 * the Mann–Whitney distribution, independent of what came before. All terms are positive, so far tails keep their digits.
 *
 * @param groups sizes of the groups of equal values
 * @returns `probability[d]` of d inversions
 */
export function inversionProbabilities(groups: readonly number[]): Float64Array {
  let probability: Float64Array = Float64Array.of(1);
  let placed = 0;
  for (const size of groups) {
    probability = convolve(probability, mannWhitney(size, placed));
    placed += size;
  }
  return probability;
}

/** P(U = u) for samples of a and b: the largest of all is one of the a with probability a/(a + b), and then beats all b. */
function mannWhitney(a: number, b: number): Float64Array {
  // Row by row: `row[m]` is the distribution for k of the first sample and m of the second.
  let row = Array.from({ length: b + 1 }, () => Float64Array.of(1));
  for (let k = 1; k <= a; k++) {
    const next = [Float64Array.of(1)];
    for (let m = 1; m <= b; m++) {
      const withFirst = row[m] as Float64Array;
      const withSecond = next[m - 1] as Float64Array;
      const distribution = new Float64Array(k * m + 1);
      for (let u = 0; u < withFirst.length; u++)
        distribution[u + m] = (k / (k + m)) * (withFirst[u] as number);
      for (let u = 0; u < withSecond.length; u++)
        distribution[u] = (distribution[u] as number) + (m / (k + m)) * (withSecond[u] as number);
      next.push(distribution);
    }
    row = next;
  }
  return row[b] as Float64Array;
}

function convolve(a: Float64Array, b: Float64Array): Float64Array {
  const sum = new Float64Array(a.length + b.length - 1);
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < b.length; j++)
      sum[i + j] = (sum[i + j] as number) + (a[i] as number) * (b[j] as number);
  return sum;
}
