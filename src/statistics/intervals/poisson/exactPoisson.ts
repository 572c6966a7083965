import { gamma } from "../../distributions/index.ts";
import type { Limits } from "../IntervalEstimate.ts";

/** Garwood 1936, doi:10.1093/biomet/28.3-4.437: means for which the count is in neither Poisson tail of (1−level)/2. */
export function exactPoisson(events: number, level: number): Limits {
  const half = (1 - level) / 2;
  return {
    lower: events === 0 ? 0 : gamma.quantile(half, events, 1),
    upper: gamma.quantile(half, events + 1, 1, { tail: "upper" }),
  };
}
