import { normalVariate } from "./normalVariate.ts";
import type { RandomStream } from "./randomStream.ts";
import { uniformVariate } from "./uniformVariate.ts";

/**
 * A gamma number of the given shape (at least 1) and scale 1, by rejection: Marsaglia and Tsang 2000, A simple
 * method for generating gamma variables, ACM TOMS 26, 363–372.
 *
 * @evidence test/statistics/random/variates.test.ts, mean and variance
 */
export function gammaVariate(stream: RandomStream, shape: number): number {
  if (shape === 1) return -Math.log(uniformVariate(stream));
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normalVariate(stream);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    if (Math.log(uniformVariate(stream)) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v;
  }
}
