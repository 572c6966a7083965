import { SijillError } from "../../../errors/index.ts";
import { requireSameLength } from "../../arguments.ts";
import { messages as argumentMessages } from "../../messages.ts";
import { messages } from "../messages.ts";
import type { RegressionTerm } from "../RegressionTerm.ts";

/**
 * A category: one column a level, 1 where the observation has it, compared with a reference level that has none.
 * Levels are ordered by character code, not by locale.
 *
 * @param name what the category is, such as "hospital"
 * @param values the level of each observation
 * @param options.reference the level to compare with; default the first in order
 * @throws SIJILL_FACTOR_REFERENCE_UNKNOWN, SIJILL_FACTOR_ONE_LEVEL, SIJILL_ARGUMENT_EMPTY,
 *   SIJILL_ARGUMENT_LENGTH_MISMATCH when the model is built
 *
 * @example
 * import { designMatrix, factor } from "sijill";
 *
 * const design = designMatrix([factor("site", ["b", "a", "c"], { reference: "b" })], { observations: 3 });
 * console.log(design.names.join(" | ")); // → site a | site c
 * console.log(JSON.stringify(design.rows)); // → [[0,0],[1,0],[0,1]]
 * @evidence test/statistics/regression/terms/factor.test.ts, columns counted by hand
 */
export function factor(
  name: string,
  values: readonly string[],
  options: { readonly reference?: string } = {},
): RegressionTerm {
  const first = values[0];
  if (first === undefined) throw new SijillError(argumentMessages.empty("values"));
  const levels = [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));
  if (levels.length === 1) throw new SijillError(messages.factorOneLevel(name, first));
  const reference = options.reference ?? (levels[0] as string);
  if (!levels.includes(reference)) throw new SijillError(messages.factorReference(name, reference, levels));
  return {
    label: `factor(${JSON.stringify(name)})`,
    columns: ({ count }) => {
      requireSameLength(`factor "${name}"`, values, "response", { length: count });
      return levels
        .filter((level) => level !== reference)
        .map((level) => ({
          name: `${name} ${level}`,
          values: Float64Array.from(values, (value) => (value === level ? 1 : 0)),
        }));
    },
  };
}
