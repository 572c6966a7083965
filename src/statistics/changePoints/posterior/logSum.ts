/** log Σ exp(values[i]) for i from `from` up to, not including, `to`; −∞ for an empty sum. */
export function logSum(values: Float64Array, from: number, to: number): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (let i = from; i < to; i++) largest = Math.max(largest, values[i] as number);
  if (largest === Number.NEGATIVE_INFINITY) return largest;
  let sum = 0;
  for (let i = from; i < to; i++) sum += Math.exp((values[i] as number) - largest);
  return largest + Math.log(sum);
}
