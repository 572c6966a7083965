import { requireSameLength, requireValues } from "../../arguments.ts";
import type { RegressionTerm } from "../RegressionTerm.ts";

/**
 * A measured variable: one column with the values as they are.
 *
 * @param name what it is, with its unit: "held, in hundreds of people"
 * @param values one finite number an observation
 * @throws SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_EMPTY, SIJILL_ARGUMENT_LENGTH_MISMATCH when the model is built
 *
 * @example
 * import { covariate, designMatrix } from "sijill";
 *
 * console.log(JSON.stringify(designMatrix([covariate("x", [3, 5])], { observations: 2 }).rows)); // → [[3],[5]]
 * @evidence test/statistics/regression/terms/covariate.test.ts, columns counted by hand
 */
export function covariate(name: string, values: readonly number[]): RegressionTerm {
  requireValues(`covariate "${name}"`, values);
  return {
    label: `covariate(${JSON.stringify(name)})`,
    columns: ({ count }) => {
      requireSameLength(`covariate "${name}"`, values, "response", { length: count });
      return [{ name, values }];
    },
  };
}
