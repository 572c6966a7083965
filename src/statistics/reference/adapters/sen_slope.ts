import { senSlope } from "../../trends/index.ts";
import type { ReferenceAdapter } from "../ReferenceAdapter.ts";

/** Sen's slope and interval as in R's trend. */
export const senSlopeAdapter: ReferenceAdapter = {
  function: "sen_slope",
  tolerance: 1e-10,
  // Slopes and intercepts that are 0 but for the rounding of decimals.
  absoluteTolerance: 1e-13,
  compute(input) {
    const { x, level = 0.95 } = input as { readonly x: readonly number[]; readonly level?: number };
    const { slope, intercept, interceptOfResiduals, pairs, interval, interpolatedInterval, ranks } = senSlope(
      x,
      {
        level,
      },
    );
    return {
      slope,
      intercept_conover: intercept,
      intercept_median_residual: interceptOfResiduals,
      n_pairs: pairs,
      C: ranks.c,
      rank_lower: ranks.lower,
      rank_upper: ranks.upper,
      ci: interval === null ? [null, null] : [interval.lower, interval.upper],
      ci_gilbert_interpolated:
        interpolatedInterval === null
          ? [null, null]
          : [interpolatedInterval.lower, interpolatedInterval.upper],
    };
  },
};
