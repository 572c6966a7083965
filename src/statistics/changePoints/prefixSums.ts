/** Sums of the first k values, k = 0 … n. */
export function prefixSums(values: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) sums[i + 1] = (sums[i] as number) + (values[i] as number);
  return sums;
}

/** log k for k = 0 … n, with log 0 as −∞: a table, because searches ask for the same logarithms millions of times. */
export function logarithmTable(n: number): Float64Array {
  const logs = new Float64Array(n + 1);
  for (let k = 0; k <= n; k++) logs[k] = Math.log(k);
  return logs;
}
