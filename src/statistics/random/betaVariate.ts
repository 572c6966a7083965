import { gammaVariate } from "./gammaVariate.ts";
import type { RandomStream } from "./randomStream.ts";

/**
 * A beta number with both parameters at least 1, from two gamma numbers.
 *
 * @evidence test/statistics/random/variates.test.ts, mean and variance
 */
export function betaVariate(stream: RandomStream, a: number, b: number): number {
  const x = gammaVariate(stream, a);
  return x / (x + gammaVariate(stream, b));
}
