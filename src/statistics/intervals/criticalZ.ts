import { normal } from "../distributions/index.ts";

/** The normal deviate z that a two-sided interval of this level uses: 1.959963984540054 for 0.95, never 2. */
export function criticalZ(level: number): number {
  return normal.quantile((1 - level) / 2, { tail: "upper" });
}
