import type { Penalty } from "../Penalty.ts";

/**
 * Hannan and Quinn's criterion: 2 (parameters a segment + 1) log log n for a change.
 *
 * @example
 * import { changePoints, hannanQuinn, poissonCost } from "sijill";
 *
 * const result = changePoints([1, 0, 2, 1, 1, 3], { cost: poissonCost(), penalty: hannanQuinn() });
 * console.log(result.penalty.value.toFixed(4)); // → 2.3328
 * @evidence test/reference/changepoint.json, own exact dynamic program in R 4.2.2 beside changepoint 2.3, 20 cases, 1e-10
 * @evidence test/reference/changepoint_more.json, own exact dynamic program in R 4.2.2, 24 cases, 1e-10
 */
export function hannanQuinn(): Penalty {
  return {
    name: "Hannan–Quinn",
    // log log n is negative below 3 observations, where there is nothing to divide.
    settle: ({ length, parameters }) => ({
      value: Math.max(0, 2 * (parameters + 1) * Math.log(Math.log(Math.max(length, 2)))),
      lengthTerm: false,
    }),
  };
}
