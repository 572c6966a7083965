import type { RegressionTerm } from "../RegressionTerm.ts";

/**
 * The constant of a model: a column of ones. A model without it is possible, so it is always written down.
 *
 * @example
 * import { designMatrix, intercept } from "sijill";
 *
 * console.log(JSON.stringify(designMatrix([intercept()], { observations: 2 }).rows)); // → [[1],[1]]
 * @evidence test/statistics/regression/designMatrix.test.ts, columns counted by hand
 */
export function intercept(): RegressionTerm {
  return {
    label: "intercept()",
    columns: ({ count }) => [{ name: "intercept", values: new Float64Array(count).fill(1) }],
  };
}
