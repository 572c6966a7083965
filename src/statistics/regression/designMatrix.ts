import { SijillError } from "../../errors/index.ts";
import { requireCount, requireSameLength } from "../arguments.ts";
import { messages } from "./messages.ts";
import type { DesignColumn, Observations, RegressionTerm } from "./RegressionTerm.ts";
import { type RegularDates, type TimeIndex, timeIndex } from "./TimeIndex.ts";

/** A design matrix as given: one row an observation, one named column a coefficient. An intercept is a column of ones. */
export interface DesignMatrix {
  readonly names: readonly string[];
  readonly rows: readonly (readonly number[])[];
}

/**
 * Builds the design matrix that a list of terms stands for, to look at it or to use it elsewhere.
 *
 * @param terms the model, such as `[intercept(), trend(), step("2014-01-20")]`
 * @param options.observations how many observations there are
 * @param options.dates one date an observation (years, months or days), or a start and a frequency
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_ARGUMENT_NOT_WHOLE,
 *   SIJILL_TERMS_EMPTY, SIJILL_TERM_NEEDS_DATES, SIJILL_TERM_OUTSIDE_SERIES, SIJILL_COLUMN_REPEATED,
 *   SIJILL_DATE_INVALID and the other problems of dates
 *
 * @example
 * import { designMatrix, intercept, step, trend } from "sijill";
 *
 * const design = designMatrix([intercept(), trend(), step("2014-03")], {
 *   observations: 4,
 *   dates: { start: "2014-01", frequency: "month" },
 * });
 * console.log(design.names.join(" | ")); // → intercept | trend | step 2014-03
 * console.log(JSON.stringify(design.rows)); // → [[1,1,0],[1,2,0],[1,3,1],[1,4,1]]
 * @evidence test/statistics/regression/designMatrix.test.ts, columns counted by hand
 */
export function designMatrix(
  terms: readonly RegressionTerm[],
  options: { readonly observations: number; readonly dates?: readonly string[] | RegularDates },
): DesignMatrix {
  requireCount("options.observations", options.observations);
  const columns = designColumns(terms, {
    count: options.observations,
    time: readDates(options.dates, options.observations),
  });
  return {
    names: columns.map((column) => column.name),
    rows: Array.from({ length: options.observations }, (_, i) =>
      columns.map((column) => column.values[i] as number),
    ),
  };
}

/** The columns of a list of terms, checked for repeated names; values are checked where they are used. */
export function designColumns(
  terms: readonly RegressionTerm[],
  observations: Observations,
): readonly DesignColumn[] {
  if (terms.length === 0) throw new SijillError(messages.termsEmpty());
  const columns = terms.flatMap((term) => term.columns(observations));
  const seen = new Set<string>();
  for (const { name } of columns) {
    if (seen.has(name)) throw new SijillError(messages.columnRepeated(name));
    seen.add(name);
  }
  return columns;
}

/** `options.dates` as a time index, or null when there are none. */
export function readDates(
  dates: readonly string[] | RegularDates | undefined,
  observations: number,
): TimeIndex | null {
  if (dates === undefined) return null;
  const time = timeIndex("options.dates", dates, observations);
  requireSameLength("options.dates", time.labels, "response", { length: observations });
  return time;
}
