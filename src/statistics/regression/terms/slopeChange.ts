import type { RegressionTerm } from "../RegressionTerm.ts";
import { type BreakOptions, type BreakPoint, breakLabel, periodsSinceBreak, requireBreak } from "./Break.ts";

/**
 * A change of slope: 0 before the date, then 1, 2, 3, … periods, counted from the last period before the break
 * (Wagner et al. 2002, J Clin Pharm Ther 27, 299–309: "time after the intervention").
 *
 * @param at the date, or the number of observations before the break
 * @param options.straddling to which side a period belongs that the date cuts; default "before"
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_ARGUMENT_NOT_WHOLE,
 *   SIJILL_DATE_INVALID, SIJILL_TERM_NEEDS_DATES, SIJILL_TERM_OUTSIDE_SERIES when the model is built
 *
 * @example
 * import { designMatrix, slopeChange } from "sijill";
 *
 * console.log(JSON.stringify(designMatrix([slopeChange(2)], { observations: 4 }).rows)); // → [[0],[0],[1],[2]]
 * @evidence test/statistics/regression/terms/slopeChange.test.ts, columns counted by hand
 */
export function slopeChange(at: BreakPoint, options: BreakOptions = {}): RegressionTerm {
  requireBreak(at, options);
  const label = `slopeChange(${JSON.stringify(at)})`;
  return {
    label,
    columns: (observations) => [
      {
        name: `slope change ${breakLabel(at)}`,
        values: periodsSinceBreak(label, at, options, observations).map((value) => Math.max(0, value)),
      },
    ],
  };
}
