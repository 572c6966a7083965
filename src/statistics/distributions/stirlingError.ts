/** s(a)·a as a polynomial in 1/a² on a ≥ 3, error 2e-20 (test/reference/generators/coefficients.py). */
const COEFFICIENTS = [
  0.08333333333333333, -0.002777777777777689, 0.0007936507935902951, -0.000595238078762567,
  0.0008417484592409511, -0.0019173158375019388, 0.006397769932999859, -0.02902773890799986,
  0.16342025852080405, -1.0032726942827992, 5.8148917311469575, -27.94932108711306, 98.93514837052464,
  -222.70049397023033, 235.69996558608293,
];

/**
 * Error of Stirling's formula, s(a) = log Γ(a+1) − (a+½) log a + a − ½ log 2π, for a ≥ 3 (Loader 2000, "Fast and
 * accurate computation of binomial probabilities"); our own polynomial, so that no table stops at whole numbers.
 */
export function stirlingError(a: number): number {
  const t = 1 / (a * a);
  if (a > 1000) return (1 / 12 - t / 360) / a;
  let sum = 0;
  for (let i = COEFFICIENTS.length - 1; i >= 0; i--) sum = sum * t + (COEFFICIENTS[i] as number);
  return sum / a;
}
