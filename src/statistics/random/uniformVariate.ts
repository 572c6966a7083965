import type { RandomStream } from "./randomStream.ts";

/**
 * A number strictly between 0 and 1, on a grid of 2⁻⁵³; the upper bits are taken because the lowest of xoroshiro128+ are weaker.
 *
 * @evidence test/statistics/random/variates.test.ts, mean and variance
 */
export function uniformVariate(stream: RandomStream): number {
  const high = stream.next() >>> 5;
  const low = stream.next() >>> 6;
  return (high * 67108864 + low + 0.5) * 1.1102230246251565e-16;
}
