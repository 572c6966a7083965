import type { Penalty } from "../Penalty.ts";

/**
 * The modified criterion of Zhang & Siegmund (2007), Biometrics 63, 22–32: (parameters + 2) log n for a change and the
 * logarithm of its length for each segment, as "MBIC" in R's changepoint. The default penalty.
 *
 * @example
 * import { changePoints, mbic, poissonCost } from "sijill";
 *
 * const result = changePoints([1, 0, 2, 1, 6, 7, 5, 8], { cost: poissonCost(), penalty: mbic() });
 * console.log(result.penalty.value.toFixed(4), result.penalty.lengthTerm); // → 6.2383 true
 * @evidence test/reference/changepoint.json, own exact dynamic program in R 4.2.2 beside changepoint 2.3, 20 cases, 1e-10
 * @evidence test/reference/changepoint_more.json, own exact dynamic program in R 4.2.2, 24 cases, 1e-10
 */
export function mbic(): Penalty {
  return {
    name: "MBIC",
    settle: ({ length, parameters }) => ({ value: (parameters + 2) * Math.log(length), lengthTerm: true }),
  };
}
