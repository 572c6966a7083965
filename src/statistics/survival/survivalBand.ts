/** The scale on which a survival curve ± z standard errors is taken. */
export type SurvivalIntervalMethod = "log" | "log-log" | "plain";

export const SURVIVAL_INTERVALS: readonly SurvivalIntervalMethod[] = ["log", "log-log", "plain"];

export interface SurvivalBounds {
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * Pointwise bounds of a survival probability s with standard error `se` of log s. Null where none can be given:
 * at s = 0 the standard error is infinite, and at s = 1 the log-log scale has no number.
 */
export function survivalBand(
  method: SurvivalIntervalMethod,
  s: number,
  se: number,
  z: number,
): SurvivalBounds {
  if (s === 0) return { lower: null, upper: null };
  switch (method) {
    case "plain":
      return { lower: Math.max(0, s - z * se * s), upper: Math.min(1, s + z * se * s) };
    case "log":
      return { lower: s * Math.exp(-z * se), upper: Math.min(1, s * Math.exp(z * se)) };
    case "log-log": {
      if (s === 1) return { lower: null, upper: null };
      const log = Math.log(s);
      const half = (z * se) / log;
      return { lower: Math.exp(log * Math.exp(-half)), upper: Math.exp(log * Math.exp(half)) };
    }
  }
}
