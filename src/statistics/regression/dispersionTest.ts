import { normal } from "../distributions/index.ts";
import type { DispersionEstimate, DispersionTest } from "./CountRegression.ts";

/**
 * Regression-based tests of equal mean and variance by Cameron & Trivedi (1990), from a fitted Poisson model.
 * Observations with a fitted mean of 0 say nothing and are left out.
 */
export function dispersionTest(response: Float64Array, mu: Float64Array): DispersionTest {
  let kept = 0;
  const means = new Float64Array(mu.length);
  const excess = new Float64Array(mu.length);
  for (let i = 0; i < mu.length; i++) {
    const mean = mu[i] as number;
    if (!(mean > 0)) continue;
    const y = response[i] as number;
    means[kept] = mean;
    excess[kept++] = ((y - mean) ** 2 - y) / mean;
  }
  const z = excess.subarray(0, kept);
  return {
    method: "Cameron–Trivedi",
    linear: throughOrigin(new Float64Array(kept).fill(1), z),
    quadratic: throughOrigin(means.subarray(0, kept), z),
  };
}

/** Least squares of z on x without a constant, and its t statistic. */
function throughOrigin(x: Float64Array, z: Float64Array): DispersionEstimate {
  const n = x.length;
  let xx = 0;
  let xz = 0;
  let zz = 0;
  for (let i = 0; i < n; i++) {
    xx += (x[i] as number) ** 2;
    xz += (x[i] as number) * (z[i] as number);
    zz += (z[i] as number) ** 2;
  }
  const alpha = xx === 0 ? 0 : xz / xx;
  let rest = 0;
  for (let i = 0; i < n; i++) rest += ((z[i] as number) - alpha * (x[i] as number)) ** 2;
  const standardError = Math.sqrt(rest / (n - 1) / xx);
  // Residuals that vanish up to rounding leave nothing to compare the excess with.
  if (n < 2 || !(rest > 1e-20 * zz) || !Number.isFinite(standardError))
    return { alpha, statistic: null, p: null };
  const statistic = alpha / standardError;
  return { alpha, statistic, p: normal.cdf(statistic, { tail: "upper" }) };
}
