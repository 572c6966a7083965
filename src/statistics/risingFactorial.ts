/**
 * Sums over k = 0 … y − 1 that are differences of the gamma function and its derivatives, such as
 * Σ k/(θ + k). Differences of `logGamma` lose all digits when θ is large beside y, which is
 * where a negative binomial nears the Poisson; these do not. Terms below 16 are summed, the rest is the
 * asymptotic series (Abramowitz & Stegun 6.1.40, 6.3.18, 6.4.12).
 */
const SUMMED = 64;
const LARGE = 16;
/** Shares are summed one by one up to here; a larger count beside a still larger θ loses some of its last digits. */
const DIRECT = 1000;

/** Σ log(1 + k/θ) for k < y: the logarithm of θ(θ+1)…(θ+y−1) / θ^y. */
export function sumLogarithms(theta: number, y: number): number {
  const m = summedTerms(theta, y);
  let sum = 0;
  for (let k = 1; k < m; k++) sum += Math.log1p(k / theta);
  if (m === y) return sum;
  const a = theta + m;
  const b = theta + y;
  const d = y - m;
  const stirling = (x: number) =>
    (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / (x * x)) / (x * x)) / (x * x)) / (x * x)) / x;
  return sum + (a - 0.5) * Math.log1p(d / a) + d * Math.log1p(y / theta) - d + (stirling(b) - stirling(a));
}

/**
 * Σ k/(θ + k) for k < y, which is y − θ[ψ(θ + y) − ψ(θ)]: what is left of the sum of reciprocals when its first term in
 * 1/θ, which a likelihood cancels, is taken out beforehand.
 */
export function sumShares(theta: number, y: number): number {
  if (y > DIRECT) return y - theta * sumReciprocals(theta, y);
  let sum = 0;
  for (let k = 1; k < y; k++) sum += k / (theta + k);
  return sum;
}

/** Σ 1 − θ²/(θ + k)² for k < y, which is y − θ²[ψ′(θ) − ψ′(θ + y)]. */
export function sumSquareShares(theta: number, y: number): number {
  if (y > DIRECT) return y - theta * theta * sumReciprocalSquares(theta, y);
  let sum = 0;
  for (let k = 1; k < y; k++) sum += (k / (theta + k)) * ((2 * theta + k) / (theta + k));
  return sum;
}

/** Σ 1/(θ + k) for k < y. */
export function sumReciprocals(theta: number, y: number): number {
  const m = summedTerms(theta, y);
  let sum = 0;
  for (let k = 0; k < m; k++) sum += 1 / (theta + k);
  if (m === y) return sum;
  const a = theta + m;
  const series = (x: number) => {
    const s = 1 / (x * x);
    return (
      -0.5 / x -
      s * (1 / 12 - s * (1 / 120 - s * (1 / 252 - s * (1 / 240 - s * (1 / 132 - (s * 691) / 32760)))))
    );
  };
  return sum + Math.log1p((y - m) / a) + (series(theta + y) - series(a));
}

/** Σ 1/(θ + k)² for k < y. */
export function sumReciprocalSquares(theta: number, y: number): number {
  const m = summedTerms(theta, y);
  let sum = 0;
  for (let k = 0; k < m; k++) sum += 1 / ((theta + k) * (theta + k));
  if (m === y) return sum;
  const a = theta + m;
  const b = theta + y;
  const series = (x: number) => {
    const s = 1 / (x * x);
    return s * (0.5 + (1 / x) * (1 / 6 - s * (1 / 30 - s * (1 / 42 - s * (1 / 30 - (s * 5) / 66)))));
  };
  return sum + (y - m) / (a * b) + (series(a) - series(b));
}

function summedTerms(theta: number, y: number): number {
  return y <= SUMMED ? y : Math.min(y, Math.max(0, Math.ceil(LARGE - theta)));
}

/** log y! of a count. */
export function logFactorial(y: number): number {
  return sumLogarithms(1, y);
}
