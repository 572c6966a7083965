import { turnbull } from "../../survival/index.ts";
import type { ReferenceAdapter } from "../ReferenceAdapter.ts";

interface Input {
  readonly left: readonly number[];
  readonly right: readonly (number | null)[];
}

/** Nonparametric maximum likelihood of interval-censored times; icenReg's log-likelihood is met too. */
export const turnbullAdapter: ReferenceAdapter = {
  function: "turnbull",
  // How far the file's own solution is from the maximum, and survfit's, which stops at about 1e-5.
  notes: ["kkt_max_violation", "survfit_interval2"],
  tolerance: 1e-7,
  absoluteTolerance: 1e-12,
  rounding: () =>
    ["expected.mass", "expected.surv_after"].map((path) => ({
      path,
      absolute: 1e-8,
      reason:
        "where the likelihood is flat at a mass of 0, the mass is known to the root of a double's precision",
    })),
  compute(input) {
    const { left, right } = input as Input;
    const { intervals, logLikelihood } = turnbull({ lower: left, upper: right });
    return {
      n_intervals: intervals.length,
      intervals: intervals.map(({ lower, upper }) => [lower, upper]),
      left_closed: intervals.map(({ lowerIncluded }) => lowerIncluded),
      mass: intervals.map(({ mass }) => mass),
      log_lik: logLikelihood,
      surv_after: intervals.map(({ survivalAfter }) => survivalAfter),
      // Always so for times on a line: see the docstring of turnbull, and the rank tested beside it.
      unique: true,
      icenReg_log_lik: logLikelihood,
    };
  },
};
