import {
  designMatrix,
  type RegressionTerm,
  type RegularDates,
} from "../../../../src/statistics/regression/index.ts";

/** The columns of one term by name. */
export function columnsOf(
  term: RegressionTerm,
  observations: number,
  dates?: readonly string[] | RegularDates,
) {
  const { names, rows } = designMatrix([term], { observations, ...(dates === undefined ? {} : { dates }) });
  return Object.fromEntries(names.map((name, j) => [name, rows.map((row) => row[j])]));
}
