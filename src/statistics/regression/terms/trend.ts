import { requirePositive } from "../../arguments.ts";
import type { RegressionTerm } from "../RegressionTerm.ts";
import { elapsedPeriods } from "./elapsed.ts";

/**
 * A straight line in time (on the log scale in count models): 1 at the first observation, one more each period.
 * With dates the periods are those of the calendar, gaps included; without, the observations are numbered.
 *
 * @param options.per how many periods make one unit: 12 with months gives the change per year
 * @throws SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_ARGUMENT_NOT_FINITE
 *
 * @example
 * import { designMatrix, trend } from "sijill";
 *
 * const years = ["2011", "2012", "2014"]; // 2013 is missing: its place is kept
 * console.log(JSON.stringify(designMatrix([trend()], { observations: 3, dates: years }).rows)); // → [[1],[2],[4]]
 * @evidence test/statistics/regression/terms/trend.test.ts, columns counted by hand
 */
export function trend(options: { readonly per?: number } = {}): RegressionTerm {
  const per = options.per ?? 1;
  requirePositive("options.per", per);
  return {
    label: per === 1 ? "trend()" : `trend({ per: ${per} })`,
    columns: (observations) => [
      {
        name: per === 1 ? "trend" : `trend per ${per}`,
        values: elapsedPeriods(observations).map((value) => value / per),
      },
    ],
  };
}
