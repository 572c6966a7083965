import { chiSquare } from "../../distributions/index.ts";
import type { Limits } from "../IntervalEstimate.ts";
import { clopperPearson } from "../proportion/clopperPearson.ts";
import { scoreLimits } from "../proportion/wilson.ts";

/** Goodman 1965, doi:10.1080/00401706.1965.10490252: score intervals with χ² of 1 degree of freedom at (1−level)/k. */
export function goodman(counts: readonly number[], n: number, level: number): readonly Limits[] {
  const deviate = chiSquare.quantile((1 - level) / counts.length, 1, { tail: "upper" });
  return counts.map((x) => scoreLimits(x, n, deviate));
}

/** Quesenberry and Hurst 1964, doi:10.1080/00401706.1964.10490163: the same with χ² of k − 1 degrees of freedom. */
export function quesenberryHurst(counts: readonly number[], n: number, level: number): readonly Limits[] {
  const deviate = chiSquare.quantile(1 - level, counts.length - 1, { tail: "upper" });
  return counts.map((x) => scoreLimits(x, n, deviate));
}

/** Clopper–Pearson intervals at level 1 − (1−level)/k: never cover together less than the level. */
export function bonferroniClopperPearson(
  counts: readonly number[],
  n: number,
  level: number,
): readonly Limits[] {
  return counts.map((x) => clopperPearson(x, n, 1 - (1 - level) / counts.length));
}
