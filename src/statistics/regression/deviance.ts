/**
 * Half the deviance of one Poisson count, y log(y/μ) − (y − μ), without cancellation where y is near μ
 * (Loader 2000, "Fast and accurate computation of binomial probabilities"). Not negative; 0 only at y = μ.
 */
export function halfDeviance(y: number, mu: number): number {
  if (y === 0) return mu;
  const t = (y - mu) / mu;
  if (Math.abs(t) > 0.1) return Math.max(0, y * Math.log(y / mu) - (y - mu));
  // (1 + t) log(1 + t) − t = t²/2 − t³/6 + t⁴/12 − …
  let sum = 0;
  let power = t * t;
  for (let k = 2; k < 30; k++) {
    const before = sum;
    sum += power / (k * (k - 1));
    if (sum === before) break;
    power *= -t;
  }
  return mu * sum;
}

/** The deviance of one count: Poisson for θ = ∞, else 2[D(y, μ) − D(y + θ, μ + θ)] (negative binomial). */
export function unitDeviance(y: number, mu: number, theta: number): number {
  const poisson = halfDeviance(y, mu);
  if (theta === Number.POSITIVE_INFINITY) return 2 * poisson;
  return Math.max(0, 2 * (poisson - halfDeviance(y + theta, mu + theta)));
}
