import { isRefusal } from "../../../errors/index.ts";
import { chiSquare } from "../../distributions/index.ts";
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
  rounding(input) {
    const { table } = input as { readonly table: CountTable };
    const pearson = chiSquareTest(table);
    if (isRefusal(pearson)) return [];
    const g = likelihoodRatioTest(table);
    let logs = 0;
    let distances = 0;
    table.forEach((row, i) => {
      row.forEach((count, j) => {
        const expected = pearson.expected[i]?.[j] as number;
        distances += Math.abs(count - expected);
        if (count > 0) logs += count * (1 + Math.abs(Math.log(count / expected)));
      });
    });
    const reason = "O − E, or the logs of O/E, cancel when the table is close to independence";
    // p falls like √x next to 0, where its slope on 1 degree of freedom is infinite.
    const moved = (x: number, by: number): number =>
      Math.min(by * chiSquare.density(x, g.degreesOfFreedom), Math.sqrt(by));
    const x2 = UNIT * distances;
    return [
      { path: "expected.likelihood_ratio_g", absolute: UNIT * logs, reason },
      { path: "expected.g_p", absolute: moved(g.statistic, UNIT * logs), reason },
      { path: "expected.statistic", absolute: x2, reason },
      { path: "expected.yates_statistic", absolute: x2, reason },
      { path: "expected.p", absolute: moved(pearson.statistic, x2), reason },
    ];
  },
};

/** Four roundings. */
const UNIT = 4 * 2 ** -52;
