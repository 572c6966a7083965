import { criticalZ } from "../criticalZ.ts";
import type { Limits } from "../IntervalEstimate.ts";

/** Agresti and Coull 1998, doi:10.1080/00031305.1998.10480550: Wald about (x + z²/2)/(n + z²); it can leave 0 to 1. */
export function agrestiCoullUnclipped(x: number, n: number, level: number): Limits {
  const z = criticalZ(level);
  const trials = n + z * z;
  const centre = (x + (z * z) / 2) / trials;
  const reach = z * Math.sqrt((centre * ((n - x + (z * z) / 2) / trials)) / trials);
  return { lower: centre - reach, upper: centre + reach };
}

/** The same, cut to 0 and 1. */
export function agrestiCoull(x: number, n: number, level: number): Limits {
  const { lower, upper } = agrestiCoullUnclipped(x, n, level);
  return { lower: Math.max(0, lower), upper: Math.min(1, upper) };
}
