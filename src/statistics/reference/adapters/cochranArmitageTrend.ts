import { isRefusal } from "../../../errors/index.ts";
import { trendTest } from "../../tables/index.ts";
import { trendStatistic } from "../../tables/trendTest.ts";
import type { ReferenceAdapter } from "../ReferenceAdapter.ts";

interface Input {
  readonly events: readonly number[];
  readonly totals: readonly number[];
  readonly scores: readonly number[];
}

/** R's prop.trend.test, recomputed without its rounding. */
export const cochranArmitageTrendAdapter: ReferenceAdapter = {
  function: "cochran_armitage_trend",
  // R's own numbers: rounding noise where T is 0, 1e-10 off for scores such as 2011.
  notes: ["r_prop_trend_test"],
  tolerance: 1e-10,
  compute(input) {
    const { events, totals, scores } = input as Input;
    const { statistic, variance } = trendStatistic(events, totals, scores);
    const test = trendTest(events, totals, scores);
    return {
      statistic_T: statistic,
      variance,
      chi_square: isRefusal(test) ? null : test.chiSquare,
      z: isRefusal(test) ? null : test.z,
      p: isRefusal(test) ? null : test.pValue,
    };
  },
};
