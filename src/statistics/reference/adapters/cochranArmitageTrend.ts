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
  // Below 1e-308 R's pnorm returns 0.
  absoluteTolerance: 1e-300,
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
  rounding(input) {
    const { events, totals, scores } = input as Input;
    const test = trendTest(events, totals, scores);
    if (isRefusal(test)) return [];
    const reason = "Σ n s² − (Σ n s)²/N cancels when the scores are far from 0, as years are";
    const cases = events.reduce((sum, x) => sum + x, 0);
    const total = totals.reduce((sum, n) => sum + n, 0);
    const share = cases / total;
    let size = 0;
    let squares = 0;
    scores.forEach((s, i) => {
      const n = totals[i] as number;
      size += Math.abs(s) * ((events[i] as number) + n * share);
      squares += n * s * s;
    });
    const statistic = UNIT * size;
    const variance = UNIT * share * (1 - share) * squares;
    const z = statistic / Math.sqrt(test.variance) + (Math.abs(test.z) * variance) / test.variance;
    return [
      { path: "expected.statistic_T", absolute: statistic, reason },
      { path: "expected.variance", absolute: variance, reason },
      { path: "expected.z", absolute: z, reason },
      { path: "expected.chi_square", absolute: 2 * Math.abs(test.z) * z, reason },
      { path: "expected.p", absolute: test.pValue * (Math.abs(test.z) + 1) * z, reason },
    ];
  },
};

/** Four roundings. */
const UNIT = 4 * 2 ** -52;
