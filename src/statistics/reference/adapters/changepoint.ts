import {
  aic,
  bic,
  changePoints,
  hannanQuinn,
  manual,
  mbic,
  normalMeanCost,
  type Penalty,
  poissonCost,
} from "../../changePoints/index.ts";
import type { ReferenceAdapter } from "../ReferenceAdapter.ts";

interface Input {
  readonly x: readonly number[];
  readonly family: "poisson" | "normal_mean";
  readonly penalty: string;
  readonly penalty_value: number;
  readonly min_segment_length?: number;
}

const NAMED: Readonly<Record<string, () => Penalty>> = {
  AIC: aic,
  BIC: bic,
  MBIC: mbic,
  "Hannan-Quinn": hannanQuinn,
};

/** Exact optimal partitions, with the conventions of R's changepoint. */
export const changepointAdapter: ReferenceAdapter = {
  function: "changepoint",
  // What the R package finds, which with MBIC is not always the optimum.
  notes: ["changepoint_pkg", "pelt_agrees"],
  tolerance: 1e-10,
  absoluteTolerance: 1e-12,
  compute(input) {
    const { x, family, penalty, penalty_value, min_segment_length = 1 } = input as Input;
    const named = NAMED[penalty];
    const result = changePoints(x, {
      cost: family === "poisson" ? poissonCost() : normalMeanCost({ variance: 1 }),
      penalty: named === undefined ? manual(penalty_value) : named(),
      minimumSegmentLength: min_segment_length,
    });
    return {
      changepoints: result.changes.map((change) => change.at),
      n_segments: result.segments.length,
      segment_means: result.segments.map((segment) => segment.mean),
      segment_cost: result.segmentCost,
      penalised_cost: result.penalisedCost,
      no_change_cost: result.noChangeCost,
      poisson_log_lik: result.logLikelihood,
    };
  },
};
