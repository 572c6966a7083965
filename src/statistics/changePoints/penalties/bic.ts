import type { Penalty } from "../Penalty.ts";

/**
 * Schwarz's criterion: (parameters a segment + 1) log n for a change, 2 log n for Poisson and mean costs, as "BIC" in
 * R's changepoint.
 *
 * @example
 * import { bic, changePoints, poissonCost } from "sijill";
 *
 * const result = changePoints([1, 0, 2, 1, 6, 7, 5, 8], { cost: poissonCost(), penalty: bic() });
 * console.log(result.penalty.value.toFixed(4)); // → 4.1589
 * @evidence test/reference/changepoint.json, own exact dynamic program in R 4.2.2 beside changepoint 2.3, 20 cases, 1e-10
 * @evidence test/reference/changepoint_more.json, own exact dynamic program in R 4.2.2, 24 cases, 1e-10
 */
export function bic(): Penalty {
  return {
    name: "BIC",
    settle: ({ length, parameters }) => ({ value: (parameters + 1) * Math.log(length), lengthTerm: false }),
  };
}
