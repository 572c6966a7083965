import type { RegressionTerm } from "../RegressionTerm.ts";
import { type BreakOptions, type BreakPoint, breakLabel, periodsSinceBreak, requireBreak } from "./Break.ts";

/**
 * A change of level: 0 before the date, 1 from it on.
 *
 * @param at the date, or the number of observations before the break
 * @param options.straddling to which side a period belongs that the date cuts; default "before", so January 2014
 *   is before 20 January 2014. `interruptedTimeSeries` can also leave such a period out
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_ARGUMENT_NOT_WHOLE,
 *   SIJILL_DATE_INVALID, SIJILL_TERM_NEEDS_DATES, SIJILL_TERM_OUTSIDE_SERIES when the model is built
 *
 * @example
 * import { designMatrix, step } from "sijill";
 *
 * const dates = ["2013-12", "2014-01", "2014-02"];
 * console.log(JSON.stringify(designMatrix([step("2014-01-20")], { observations: 3, dates }).rows)); // → [[0],[0],[1]]
 * @evidence test/statistics/regression/terms/step.test.ts, columns counted by hand
 */
export function step(at: BreakPoint, options: BreakOptions = {}): RegressionTerm {
  requireBreak(at, options);
  const label = `step(${JSON.stringify(at)})`;
  return {
    label,
    columns: (observations) => [
      {
        name: `step ${breakLabel(at)}`,
        values: periodsSinceBreak(label, at, options, observations).map((value) => (value > 0 ? 1 : 0)),
      },
    ],
  };
}
