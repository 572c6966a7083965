import { poissonMidMean } from "../../distributions/index.ts";
import type { Limits } from "../IntervalEstimate.ts";

/** Tails with half the weight on the observed count (Lancaster 1961; Cohen and Yang 1994, doi:10.1002/sim.4780132112). */
export function midPPoisson(events: number, level: number): Limits {
  const half = (1 - level) / 2;
  return {
    lower: poissonMidMean(events, half, "upper"),
    upper: poissonMidMean(events, half, "lower"),
  };
}
