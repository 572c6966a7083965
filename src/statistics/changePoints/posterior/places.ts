import type { Interval } from "../../../quantities/index.ts";
import type { Divisions } from "./divisions.ts";

/** Where one of the changes lies, given how many there are. */
export interface ChangePlace {
  /** Most probable number of observations before the change. */
  readonly mode: number;
  readonly median: number;
  /** First date after the most probable place. */
  readonly modeDate: string | null;
  /** Equal-tailed credible interval of the number of observations before the change. */
  readonly interval: Interval;
  /** What it holds: at least the level, because places are whole. */
  readonly intervalProbability: number;
  /** First dates after the change at both ends of the interval. */
  readonly intervalDates: readonly [string, string] | null;
}

/** For each of k changes, the probability of every place. */
export function placeDistributions(
  { forward, backward }: Divisions,
  k: number,
  n: number,
): readonly Float64Array[] {
  const whole = (forward[k] as Float64Array)[n] as number;
  return Array.from({ length: k }, (_, j) =>
    (forward[j] as Float64Array).map((before, t) =>
      Math.exp(before + ((backward[k - 1 - j] as Float64Array)[t] as number) - whole),
    ),
  );
}

/** Mode, median and interval of one change. */
export function describePlace(
  place: Float64Array,
  level: number,
  dates: readonly string[] | undefined,
): ChangePlace {
  const tail = (1 - level) / 2;
  let sum = 0;
  const below = place.map((value) => {
    sum += value;
    return sum;
  });
  const first = (target: number) => below.findIndex((value) => value >= target * sum);
  // Rounding must not carry an end beyond the mass: the target is held a hair inside it.
  const [lower, upper] = [first(tail * (1 - 1e-12)), first(1 - tail * (1 + 1e-12))];
  const mode = place.indexOf(place.reduce((a, b) => Math.max(a, b), 0));
  const held = (below[upper] as number) - (lower === 0 ? 0 : (below[lower - 1] as number));
  return {
    mode,
    median: first(0.5),
    modeDate: dates?.[mode] ?? null,
    interval: { lower, upper, level, method: "equal-tailed credible interval" },
    intervalProbability: Math.min(1, held / sum),
    intervalDates: dates === undefined ? null : [dates[lower] as string, dates[upper] as string],
  };
}
