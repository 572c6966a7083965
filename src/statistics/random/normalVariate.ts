import type { RandomStream } from "./randomStream.ts";
import { uniformVariate } from "./uniformVariate.ts";

/**
 * A standard normal number by the polar method (Marsaglia and Bray 1964); one of each pair is used, so that no state is kept.
 *
 * @evidence test/statistics/random/variates.test.ts, mean and variance
 */
export function normalVariate(stream: RandomStream): number {
  for (;;) {
    const x = 2 * uniformVariate(stream) - 1;
    const y = 2 * uniformVariate(stream) - 1;
    const s = x * x + y * y;
    if (s > 0 && s < 1) return x * Math.sqrt((-2 * Math.log(s)) / s);
  }
}
