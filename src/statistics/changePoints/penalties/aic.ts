import type { Penalty } from "../Penalty.ts";

/**
 * Akaike's criterion: 2 (parameters a segment + 1) for a change. It reports too many changes in long series and is
 * here to compare with published analyses.
 *
 * @example
 * import { aic, changePoints, poissonCost } from "sijill";
 *
 * console.log(changePoints([1, 0, 2, 1], { cost: poissonCost(), penalty: aic() }).penalty.value); // → 4
 * @evidence test/reference/changepoint.json, own exact dynamic program in R 4.2.2 beside changepoint 2.3, 20 cases, 1e-10
 * @evidence test/reference/changepoint_more.json, own exact dynamic program in R 4.2.2, 24 cases, 1e-10
 */
export function aic(): Penalty {
  return {
    name: "AIC",
    settle: ({ parameters }) => ({ value: 2 * (parameters + 1), lengthTerm: false }),
  };
}
