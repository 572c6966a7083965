import { SijillError } from "../../errors/index.ts";
import { requireCount, requireNotNegative, requireSameLength } from "../arguments.ts";
import { messages as shared } from "../messages.ts";
import { messages } from "./messages.ts";
import type { IntervalData } from "./SurvivalObservation.ts";
import { isColumns } from "./survivalColumns.ts";
import type { CensoringSet } from "./turnbullIntervals.ts";

/** Censoring sets with the number of observations that each stands for; no weight is 0. */
export interface WeightedSets {
  readonly sets: readonly CensoringSet[];
  readonly weights: readonly number[];
}

/** Brings interval-censored observations of either form into checked sets; `path` is the name of the argument. */
export function censoringSets(path: string, data: IntervalData): WeightedSets {
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
  if (kept.length === 0) throw new SijillError(shared.empty(path));
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
