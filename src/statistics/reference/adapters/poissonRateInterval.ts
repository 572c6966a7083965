import { rateInterval, rateTest } from "../../intervals/index.ts";
import type { ReferenceAdapter } from "../ReferenceAdapter.ts";
import { limitsOf } from "./limitsOf.ts";

interface Input {
  readonly count: number;
  readonly exposure: number;
  readonly level?: number;
  readonly null_rate?: number;
}

/** R's poisson.test and exactci's poisson.exact. */
export const poissonRateIntervalAdapter: ReferenceAdapter = {
  function: "poisson_rate_interval",
  tolerance: 1e-10,
  compute(input) {
    const { count, exposure, level = 0.95, null_rate } = input as Input;
    const exact = rateInterval(count, exposure, { method: "exact", level });
    const limits = {
      rate: exact.estimate,
      exact: limitsOf(exact),
      mid_p: limitsOf(rateInterval(count, exposure, { method: "mid-p", level })),
    };
    if (null_rate === undefined) return limits;
    const test = rateTest(count, exposure, null_rate);
    return {
      ...limits,
      p_central: test.pValue,
      p_minlike: test.pValueSmallProbabilities,
      p_mid_central: rateTest(count, exposure, null_rate, { method: "mid-p" }).pValue,
    };
  },
};
