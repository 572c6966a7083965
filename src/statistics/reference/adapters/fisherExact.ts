import { type CountTable, fisherExact } from "../../tables/index.ts";
import type { ReferenceAdapter } from "../ReferenceAdapter.ts";
import { limitsOf } from "./limitsOf.ts";

interface Input {
  readonly table: CountTable;
  readonly level?: number;
}

/** R's fisher.test, its limits re-solved; larger tables must be exact, not sampled. */
export const fisherExactAdapter: ReferenceAdapter = {
  function: "fisher_exact",
  // What fisher.test printed, to the 4 or 5 digits its root finder gives.
  notes: ["fisher_test_raw"],
  tolerance: 1e-10,
  compute(input) {
    const { table, level } = input as Input;
    const test = fisherExact(table, { ...(level === undefined ? {} : { level }), workLimit: 1e9 });
    if (test.kind === "larger") return { p_two_sided: test.standardError === null ? test.pValue : null };
    return {
      p_two_sided: test.pValueSmallProbabilities,
      p_greater: test.pValueGreater,
      p_less: test.pValueLess,
      odds_ratio_cmle: test.oddsRatio,
      odds_ratio_ci: limitsOf(test),
      sample_odds_ratio: test.sampleOddsRatio,
    };
  },
  rounding(input) {
    const { table } = input as Input;
    if (table.length === 2 && table[0]?.length === 2) return [];
    return [
      {
        path: "expected.p_two_sided",
        relative: 3.5e-7,
        reason: "R's FEXACT merges partial tables whose log probabilities agree to 3.45e-7",
      },
    ];
  },
};
