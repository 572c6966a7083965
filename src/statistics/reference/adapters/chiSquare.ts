import { isRefusal } from "../../../errors/index.ts";
import {
  type CountTable,
  chiSquareTest,
  cramersV,
  expectedCounts,
  likelihoodRatioTest,
} from "../../tables/index.ts";
import type { ReferenceAdapter } from "../ReferenceAdapter.ts";

/** R's chisq.test and vcd's assocstats. */
export const chiSquareAdapter: ReferenceAdapter = {
  function: "chi_square",
  tolerance: 1e-10,
  compute(input) {
    const { table } = input as { readonly table: CountTable };
    const pearson = chiSquareTest(table);
    const yates = chiSquareTest(table, { continuityCorrection: true });
    const v = cramersV(table);
    const g = likelihoodRatioTest(table);
    const none = { statistic: null, pValue: null, logPValue: null };
    const { statistic, pValue, logPValue } = isRefusal(pearson) ? none : pearson;
    return {
      statistic,
      df: g.degreesOfFreedom,
      p: pValue,
      log_p: logPValue,
      expected_counts: expectedCounts(table),
      cramers_v: isRefusal(v) ? null : v.estimate,
      likelihood_ratio_g: g.statistic,
      g_p: g.pValue,
      yates_statistic: isRefusal(yates) ? null : yates.statistic,
      yates_p: isRefusal(yates) ? null : yates.pValue,
    };
  },
};
