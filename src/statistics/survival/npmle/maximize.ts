import type { CoveredSets } from "../turnbullIntervals.ts";
import { convexMinorantStep } from "./convexMinorant.ts";
import { kuhnTuckerViolation, type Likelihood, likelihood, massGradient } from "./likelihood.ts";
import { newtonStep } from "./newton.ts";

export interface MaximizedMasses {
  readonly mass: Float64Array;
  readonly logLikelihood: number;
  readonly violation: number;
  readonly iterations: number;
}

/** Aimed at; what is reached is reported beside the answer. */
const TARGET = 1e-14;
const ROUNDS = 400;
/** Steps that cheaply find which masses are 0, before Newton steps settle the rest. */
const MINORANT_STEPS = 25;

/**
 * Maximum likelihood masses of the innermost intervals: self-consistency (EM) and convex minorant steps until the
 * zeros are found, then Newton steps on the support, which takes in intervals whose gradient is too large.
 */
export function maximize(sets: CoveredSets, m: number): MaximizedMasses {
  const observations = sets.weight.reduce((sum, weight) => sum + weight, 0);
  let mass: Float64Array = new Float64Array(m).fill(1 / m);
  let current: Likelihood = likelihood(sets, mass);
  let best: MaximizedMasses | null = null;
  let idle = 0;
  for (let round = 1; round <= ROUNDS; round++) {
    let gradient = massGradient(sets, current.probability, m);
    const violation = kuhnTuckerViolation(gradient, mass, observations);
    if (best === null || violation < best.violation) {
      best = { mass, logLikelihood: current.value, violation, iterations: round };
      idle = 0;
    } else idle++;
    if (m === 1 || violation <= TARGET || (idle >= 10 && best.violation < 1e-11) || idle >= 100) break;
    if (round <= MINORANT_STEPS) {
      const expected = mass.map((p, j) => (p * (gradient[j] as number)) / observations);
      const reached = likelihood(sets, expected);
      gradient = massGradient(sets, reached.probability, m);
      ({ mass, likelihood: current } = convexMinorantStep(sets, expected, reached, gradient));
      continue;
    }
    const step = newtonStep(
      sets,
      mass,
      supportOf(mass, gradient, observations),
      current,
      gradient,
      observations,
    );
    ({ mass, likelihood: current } = step);
    if (!step.moved) {
      mass = mass.map((p, j) => (p * (gradient[j] as number)) / observations);
      current = likelihood(sets, mass);
    }
  }
  if (best === null) throw new RangeError("no round was made");
  return best;
}

/** Where there is mass; once that is settled, also the interval of the largest excess between each two of them. */
function supportOf(mass: Float64Array, gradient: Float64Array, observations: number): readonly number[] {
  let unsettled = 0;
  let excess = 0;
  for (let j = 0; j < mass.length; j++) {
    const share = (gradient[j] as number) / observations - 1;
    if ((mass[j] as number) > 0) unsettled = Math.max(unsettled, Math.abs(share));
    else excess = Math.max(excess, share);
  }
  const widen = excess > unsettled;
  const support: number[] = [];
  let candidate = -1;
  const close = () => {
    if (candidate >= 0) support.push(candidate);
    candidate = -1;
  };
  for (let j = 0; j < mass.length; j++) {
    if ((mass[j] as number) > 0) {
      close();
      support.push(j);
    } else if (
      widen &&
      (gradient[j] as number) > observations &&
      (candidate < 0 || (gradient[j] as number) > (gradient[candidate] as number))
    )
      candidate = j;
  }
  close();
  return support;
}
