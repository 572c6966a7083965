import { isRefusal } from "../../../errors/index.ts";
import { rateRatio } from "../../intervals/index.ts";
import { logRateRatio } from "../../intervals/ratio/ratioLimits.ts";
import type { ReferenceAdapter } from "../ReferenceAdapter.ts";
import { limitsOf } from "./limitsOf.ts";

interface Input {
  readonly count1: number;
  readonly exposure1: number;
  readonly count2: number;
  readonly exposure2: number;
  readonly level?: number;
  readonly null_ratio?: number;
}

/** R's poisson.test, rateratio.test and exactci. */
export const rateRatioAdapter: ReferenceAdapter = {
  function: "rate_ratio",
  tolerance: 1e-10,
  // Below 1e-308 R's pnorm returns 0.
  absoluteTolerance: 1e-300,
  compute(input) {
    const { count1, exposure1, count2, exposure2, level = 0.95, null_ratio: nullRatio = 1 } = input as Input;
    const first = { events: count1, exposure: exposure1 };
    const second = { events: count2, exposure: exposure2 };
    const exact = rateRatio(first, second, { method: "conditional-exact", level, nullRatio });
    const mid = rateRatio(first, second, { method: "mid-p", level, nullRatio });
    const normal = rateRatio(first, second, { method: "wald", level, nullRatio });
    const { logRatio, standardError, z } = logRateRatio(
      { first: count1, second: count2, exposureRatio: exposure1 / exposure2 },
      nullRatio,
    );
    return {
      ratio: exact.estimate,
      exact_ci: limitsOf(exact),
      p_central: exact.pValue,
      p_minlike: exact.pValueSmallProbabilities,
      mid_p_ci: limitsOf(mid),
      p_mid_central: mid.pValue,
      wald: isRefusal(normal)
        ? { log_ratio: null, se: null, ci: [null, null], z: null, p: null }
        : { log_ratio: logRatio, se: standardError, ci: limitsOf(normal), z, p: normal.pValue },
    };
  },
  rounding(input) {
    const { count1, exposure1, count2, exposure2, null_ratio = 1 } = input as Input;
    const odds = null_ratio * (exposure1 / exposure2);
    const relative = UNIT * (1 + count1 + count2) * Math.max(odds, 1 / odds);
    const test = rateRatio(
      { events: count1, exposure: exposure1 },
      { events: count2, exposure: exposure2 },
      { nullRatio: null_ratio },
    );
    const reason = "R rounds the binomial chance, whose complement is tiny when the exposures are unequal";
    return [
      { path: "expected.p_minlike", absolute: relative * test.pValueSmallProbabilities, reason },
      { path: "expected.p_central", absolute: relative * test.pValue, reason },
      { path: "expected.p_mid_central", absolute: relative * test.pValue, reason },
    ];
  },
};

/** Four roundings. */
const UNIT = 4 * 2 ** -52;
