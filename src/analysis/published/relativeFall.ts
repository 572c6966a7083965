import type { Count, Proportion } from "../../quantities/index.ts";

/**
 * By what share one count lies below an earlier one, as a share of the earlier: (earlier − later) / earlier. Both are
 * counts of one source; a fall of what is recorded is no fall of what happened, and the label has to say which it is.
 *
 * @example
 * import { relativeFall, type Count } from "sijill";
 * const count = (id: string, value: number): Count => ({ kind: "count", id, label: id, value, unit: "record", period: null,
 *   method: { name: "count of records" }, inputs: [], nature: "synthetic" });
 * relativeFall(count("a", 40), count("b", 10), { id: "fall", label: "fall of the recorded number", base: "the first" }).value;
 * // → 0.75
 */
export function relativeFall(
  earlier: Count,
  later: Count,
  words: { readonly id: string; readonly label: string; readonly base: string },
): Proportion {
  return {
    ...words,
    kind: "proportion",
    value: (earlier.value - later.value) / earlier.value,
    numerator: earlier.value - later.value,
    denominator: earlier.value,
    period: { from: earlier.period?.from ?? null, to: later.period?.to ?? null },
    method: {
      name: "relative difference of two counts",
      settings: { earlier: earlier.value, later: later.value },
    },
    inputs: [...earlier.inputs, ...later.inputs],
    nature: earlier.nature,
  };
}
