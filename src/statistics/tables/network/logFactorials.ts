import { logGamma } from "../../distributions/index.ts";

/** log n! for whole n; remembered, since a network asks for the same few many times. */
export type LogFactorials = (n: number) => number;

const REMEMBERED = 1_000_000;

export function logFactorials(largest: number): LogFactorials {
  const known = new Float64Array(Math.min(largest, REMEMBERED) + 1);
  for (let n = 2; n < known.length; n++) known[n] = logGamma(n + 1);
  return (n) => known[n] ?? logGamma(n + 1);
}
