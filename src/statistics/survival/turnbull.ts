import { SijillError } from "../../errors/index.ts";
import { requireCount, requireNotNegative, requireSameLength } from "../arguments.ts";
import { messages as shared } from "../messages.ts";
import { messages } from "./messages.ts";
import { maximize } from "./npmle/maximize.ts";
import type { IntervalData } from "./SurvivalObservation.ts";
import { isColumns } from "./survivalColumns.ts";
import { type CensoringSet, turnbullIntervals } from "./turnbullIntervals.ts";

/** Mass somewhere within (lower, upper], or [lower, upper] when `lowerIncluded`: the data do not say where. */
export interface TurnbullInterval {
  readonly lower: number;
  /** Null: no end, beyond every time at which anyone was looked for. */
  readonly upper: number | null;
  readonly lowerIncluded: boolean;
  readonly mass: number;
  /** Probability that the event comes after this interval. */
  readonly survivalAfter: number;
}

export interface TurnbullEstimate {
  readonly method: "Turnbull (nonparametric maximum likelihood)";
  readonly observations: number;
  readonly intervals: readonly TurnbullInterval[];
  readonly logLikelihood: number;
  readonly convergence: {
    readonly kind: "converged" | "not-converged";
    /** Largest relative violation of the Kuhn–Tucker conditions, 0 at the exact maximum. */
    readonly violation: number;
    readonly iterations: number;
  };
}

/** Above it the masses are reported, but as not converged. */
const CONVERGED = 1e-10;

/**
 * Distribution of times that are known only as intervals: what partial dates of transfer and death leave to say.
 *
 * Nonparametric maximum likelihood (Peto 1973; Turnbull 1976, JRSS B 38, 290–295): mass on the innermost intervals,
 * found by self-consistency, iterative convex minorant and Newton steps, to a stated violation of the Kuhn–Tucker
 * conditions. The masses are unique: every innermost interval ends where some observation's interval ends, so the
 * probabilities of the observations determine the running sums of the masses one after the other. With exact and right-censored times only, it is the Kaplan–Meier estimate. Where within an interval
 * its mass lies is not known, and no point is made up.
 *
 * @param data observations of kind "exact", "right-censored", "left-censored" or "interval", or columns with upper
 *   null for right-censored and lower = upper for exact times; times in one unit, not negative
 * @throws SIJILL_ARGUMENT_NOT_WHOLE, SIJILL_ARGUMENT_EMPTY, SIJILL_ARGUMENT_NOT_FINITE,
 *   SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_ARGUMENT_LENGTH_MISMATCH, SIJILL_INTERVAL_REVERSED,
 *   SIJILL_CENSORING_NOT_ANSWERED
 *
 * @example
 * import { turnbull } from "sijill";
 *
 * const estimate = turnbull([
 *   { kind: "interval", lower: 0, upper: 2 },
 *   { kind: "interval", lower: 1, upper: 3 },
 *   { kind: "right-censored", time: 2 },
 * ]);
 * console.log(estimate.intervals.map(({ lower, upper, mass }) => [lower, upper, mass.toFixed(4)])); // → [ [ 1, 2, '0.5000' ], [ 2, 3, '0.5000' ] ]
 * @evidence test/reference/turnbull.json, independent maximisation and icenReg 2.0.16, 20 cases, 1e-7
 * @evidence test/reference/turnbull_more.json, mpmath at 40 digits, Kuhn–Tucker conditions held to 1e-25, 20 cases, 1e-7
 * @evidence test/statistics/survival/turnbull.test.ts, Kuhn–Tucker conditions worked out afresh, Kaplan–Meier as a special case
 */
export function turnbull(data: IntervalData): TurnbullEstimate {
  const { sets, weights } = censoringSets("data", data);
  const observations = weights.reduce((sum, weight) => sum + weight, 0);
  if (observations === 0) throw new SijillError(shared.empty("data"));
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

interface WeightedSets {
  readonly sets: readonly CensoringSet[];
  readonly weights: readonly number[];
}

function censoringSets(path: string, data: IntervalData): WeightedSets {
  if (!isColumns(data)) {
    if (data.length === 0) throw new SijillError(shared.empty(path));
    return {
      sets: data.map((observation, i) => setOf(`${path}[${i}]`, observation)),
      weights: data.map(() => 1),
    };
  }
  const { lower, upper, weight } = data;
  if (lower.length === 0) throw new SijillError(shared.empty(`${path}.lower`));
  requireSameLength(`${path}.lower`, lower, `${path}.upper`, upper);
  if (weight !== undefined) requireSameLength(`${path}.lower`, lower, `${path}.weight`, weight);
  const sets = Array.from({ length: lower.length }, (_, i): CensoringSet => {
    const from = lower[i] as number;
    const to = upper[i] as number | null;
    requireNotNegative(`${path}.lower[${i}]`, from);
    if (to === null) return { lower: from, upper: Infinity, closed: false };
    requireNotNegative(`${path}.upper[${i}]`, to);
    if (to < from) throw new SijillError(messages.intervalReversed(`${path}.upper[${i}]`, from, to));
    return { lower: from, upper: to, closed: from === to };
  });
  const weights = sets.map((_, i) => {
    if (weight !== undefined) requireCount(`${path}.weight[${i}]`, weight[i] as number);
    return weight?.[i] ?? 1;
  });
  const kept = weights.map((_, i) => i).filter((i) => weights[i] !== 0);
  return { sets: kept.map((i) => sets[i] as CensoringSet), weights: kept.map((i) => weights[i] as number) };
}

function setOf(
  path: string,
  observation: Exclude<IntervalData, { lower: ArrayLike<number> }>[number],
): CensoringSet {
  if ("entry" in observation && observation.entry !== undefined)
    throw new SijillError(messages.entryNotAnswered(`${path}.entry`));
  switch (observation.kind) {
    case "exact":
      requireNotNegative(`${path}.time`, observation.time);
      return { lower: observation.time, upper: observation.time, closed: true };
    case "right-censored":
      requireNotNegative(`${path}.time`, observation.time);
      return { lower: observation.time, upper: Infinity, closed: false };
    case "left-censored":
      requireNotNegative(`${path}.time`, observation.time);
      return { lower: 0, upper: observation.time, closed: true };
    case "interval": {
      const { lower, upper } = observation;
      requireNotNegative(`${path}.lower`, lower);
      requireNotNegative(`${path}.upper`, upper);
      if (upper <= lower) throw new SijillError(messages.intervalReversed(path, lower, upper));
      return { lower, upper, closed: false };
    }
    default:
      throw new SijillError(
        messages.kindNotAnswered(
          `${path}.kind`,
          (observation as { kind: unknown }).kind,
          ["exact", "right-censored", "left-censored", "interval"],
          "Use rightTruncatedDistribution for right-truncated times.",
        ),
      );
  }
}
