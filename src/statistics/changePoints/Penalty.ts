import type { RandomStream } from "../random/index.ts";

/** What every change must gain to be reported; the larger, the fewer changes. */
export interface Penalty {
  readonly name: string;
  settle(context: PenaltyContext): SettledPenalty;
}

/** What a penalty may depend on. */
export interface PenaltyContext {
  /** Observations in the series. */
  readonly length: number;
  /** Free parameters a segment; a change adds these and its own place. */
  readonly parameters: number;
  /** The smallest penalty at which the search reports no change in the series itself. */
  readonly observed: () => number;
  /** The same for one series drawn without any change. */
  readonly simulated: (stream: RandomStream) => number;
}

export interface SettledPenalty {
  /** Cost of one change. */
  readonly value: number;
  /** Whether each segment also costs the logarithm of its length (MBIC). */
  readonly lengthTerm: boolean;
  readonly calibration?: Calibration;
}

/** How a penalty was found by simulation, and what the series itself gives by the same measure. */
export interface Calibration {
  readonly seed: number;
  readonly replicates: number;
  /** Probability of reporting any change when there is none. */
  readonly level: number;
  /** The smallest penalty at which the series shows no change. */
  readonly observed: number;
  /** Monte Carlo p-value of "no change": share of series, this one included, that need at least the observed penalty. */
  readonly p: number;
}
