import {
  aic,
  bic,
  type ChangePoints,
  changePoints,
  hannanQuinn,
  manual,
  mbic,
  normalMeanCost,
  type Penalty,
  pelt,
  poissonCost,
  type Search,
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
  compute(input, expected) {
    const { x, family, penalty, penalty_value, min_segment_length = 1 } = input as Input;
    const named = NAMED[penalty];
    const divide = (search: Search) =>
      changePoints(x, {
        cost: family === "poisson" ? poissonCost() : normalMeanCost({ variance: 1 }),
        penalty: named === undefined ? manual(penalty_value) : named(),
        minimumSegmentLength: min_segment_length,
        search,
      });
    const result = equallyCheap(divide, (expected as { readonly changepoints?: unknown }).changepoints);
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

/**
 * The optimum; or the file's own division when it costs the same but for rounding: of equally cheap divisions, such as
 * with gains of log 8 and 3 log 2, other software returns the one its rounding favours.
 */
function equallyCheap(divide: (search: Search) => ChangePoints, given: unknown): ChangePoints {
  const best = divide(pelt());
  if (!Array.isArray(given) || given.some((at) => !Number.isInteger(at))) return best;
  const division = given as readonly number[];
  const bounds = [0, ...division, best.observations];
  const fits = bounds.slice(1).every((to, k) => to - (bounds[k] as number) >= best.minimumSegmentLength);
  if (!fits) return best;
  const other = divide({ name: "the file's own", exact: false, run: () => division });
  const tie = 1e-12 * (Math.abs(best.penalisedCost) + Math.abs(best.noChangeCost) + best.observations);
  return other.penalisedCost - best.penalisedCost <= tie ? other : best;
}
