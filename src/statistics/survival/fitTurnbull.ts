import type { WeightedSets } from "./censoringSets.ts";
import { maximize } from "./npmle/maximize.ts";
import type { TurnbullEstimate } from "./turnbull.ts";
import { turnbullIntervals } from "./turnbullIntervals.ts";

/** Above it the masses are reported, but as not converged. */
const CONVERGED = 1e-10;

/** Maximum likelihood masses of weighted censoring sets, as an estimate. */
export function fitTurnbull({ sets, weights }: WeightedSets): TurnbullEstimate {
  const observations = weights.reduce((sum, weight) => sum + weight, 0);
  const { intervals, covered } = turnbullIntervals(sets, weights);
  const { mass, logLikelihood, violation, iterations } = maximize(covered, intervals.length);
  const total = mass.reduce((sum, p) => sum + p, 0);
  const survivalAfter = new Float64Array(mass.length);
  for (let j = mass.length - 2; j >= 0; j--)
    survivalAfter[j] = (survivalAfter[j + 1] as number) + (mass[j + 1] as number) / total;
  return {
    method: "Turnbull (nonparametric maximum likelihood)",
    observations,
    intervals: intervals.map(({ lower, upper, closed }, j) => ({
      lower,
      upper: upper === Infinity ? null : upper,
      lowerIncluded: closed,
      mass: (mass[j] as number) / total,
      survivalAfter: survivalAfter[j] as number,
    })),
    logLikelihood,
    convergence: { kind: violation <= CONVERGED ? "converged" : "not-converged", violation, iterations },
  };
}
