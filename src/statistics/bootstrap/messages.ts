import type { Problem } from "../../errors/index.ts";

/** Wordings of the bootstrap; `path` is the argument, such as `options.replicates`. */
export const messages = {
  tooFewReplicates: (path: string, value: number, least: number): Problem => ({
    code: "SIJILL_REPLICATES_TOO_FEW",
    what: `${path} is ${value}, too few to read the ends of an interval from.`,
    place: { path },
    value: String(value),
    expected: `at least ${least}`,
    fix: "Use the default of 9999; 999 is the least for a 95 per cent interval that is to be published.",
  }),
  statisticNotFinite: (sample: string, value: unknown): Problem => ({
    code: "SIJILL_STATISTIC_NOT_FINITE",
    what: `The statistic of ${sample} is ${String(value)}, which is not a finite number.`,
    place: { path: "statistic" },
    value: String(value),
    expected: "a finite number for every resample, also for one of equal values",
    fix: "Choose a statistic that is defined for every sample of the values, or values for which it is.",
  }),
};
