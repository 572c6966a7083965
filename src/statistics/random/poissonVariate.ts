import { logGamma } from "../distributions/index.ts";
import type { RandomStream } from "./randomStream.ts";
import { uniformVariate } from "./uniformVariate.ts";

/** Below this mean, multiplying uniform numbers is faster than rejection. */
const PRODUCT_BELOW = 10;

/**
 * A Poisson number: by products of uniform numbers for small means, else by transformed rejection (algorithm PTRS of Hörmann
 * 1993, The transformed rejection method for generating Poisson random variables, Insurance: Math. Econ. 12, 39–45).
 *
 * @evidence test/statistics/random/variates.test.ts, mean and variance on both sides of the change of method
 */
export function poissonVariate(stream: RandomStream, mean: number): number {
  if (mean <= 0) return 0;
  return mean < PRODUCT_BELOW ? byProducts(stream, mean) : byRejection(stream, mean);
}

function byProducts(stream: RandomStream, mean: number): number {
  const limit = Math.exp(-mean);
  let product = uniformVariate(stream);
  let k = 0;
  while (product > limit) {
    product *= uniformVariate(stream);
    k += 1;
  }
  return k;
}

function byRejection(stream: RandomStream, mean: number): number {
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const squeeze = 0.9277 - 3.6224 / (b - 2);
  const logMean = Math.log(mean);
  for (;;) {
    const u = uniformVariate(stream) - 0.5;
    const v = uniformVariate(stream);
    const edge = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / edge + b) * u + mean + 0.43);
    if (edge >= 0.07 && v <= squeeze) return k;
    if (k < 0 || (edge < 0.013 && v > edge)) continue;
    if (Math.log((v * inverseAlpha) / (a / (edge * edge) + b)) <= k * logMean - mean - logGamma(k + 1))
      return k;
  }
}
