import { requireNotNegative } from "../../arguments.ts";
import type { Penalty } from "../Penalty.ts";

/**
 * A stated penalty for a change, on the scale of twice the log-likelihood.
 *
 * @param value not below 0; 0 divides wherever dividing is allowed
 * @param options.lengthTerm also charge each segment the logarithm of its length; default false
 * @throws SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_ARGUMENT_NOT_FINITE
 *
 * @example
 * import { changePoints, manual, poissonCost } from "sijill";
 *
 * console.log(changePoints([1, 0, 2, 1], { cost: poissonCost(), penalty: manual(5) }).kind); // → no-change
 * @evidence test/reference/changepoint.json, own exact dynamic program in R 4.2.2 beside changepoint 2.3, 20 cases, 1e-10
 * @evidence test/reference/changepoint_more.json, own exact dynamic program in R 4.2.2, 24 cases, 1e-10
 */
export function manual(value: number, options: { readonly lengthTerm?: boolean } = {}): Penalty {
  requireNotNegative("value", value);
  return { name: "manual", settle: () => ({ value, lengthTerm: options.lengthTerm ?? false }) };
}
