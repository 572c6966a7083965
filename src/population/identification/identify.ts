import { type Refusal, SijillError } from "../../errors/index.ts";
import type { PopulationEstimate } from "../../quantities/index.ts";
import { COMMON_ASSUMPTIONS, type EstimateOptions, estimateBase } from "../EstimateOptions.ts";
import { sizeOf, writeHistory } from "../histories/history.ts";
import { logNormalInterval } from "../logNormalInterval.ts";
import { messages } from "../messages.ts";
import { isWhole, refuse } from "../refuse.ts";
import type { ObservedCells } from "./ObservedCells.ts";

/**
 * What ties those no list recorded to those recorded. No data can test it; ξ says how far it may be wrong, 1 that it holds.
 * - `no-highest-order-interaction`: the association of all lists together is that of the others, times ξ
 * - `two-lists-independent`: among all persons the odds ratio of two lists is ξ
 */
export type IdentifyingAssumption =
  | { readonly kind: "no-highest-order-interaction"; readonly oddsRatio?: number }
  | {
      readonly kind: "two-lists-independent";
      readonly lists: readonly [string, string];
      readonly oddsRatio?: number;
    };

/**
 * How many persons there were, from a model of the recorded and an assumption about the rest, kept apart (Aleshin-Guendel,
 * Sadinle and Wakefield 2024). With no highest-order interaction the unseen are ξ Π m_w^(±1), the means of histories with an
 * odd number of lists over those with an even number.
 *
 * @throws SIJILL_OPTION_INVALID, SIJILL_POPULATION_LIST_UNKNOWN
 *
 * @example
 * import { captureHistories, identify, isRefusal, observedCells } from "sijill";
 *
 * const cells = [{ history: "10", count: 60 }, { history: "01", count: 40 }, { history: "11", count: 20 }];
 * const histories = captureHistories({ lists: ["register", "families"], cells });
 * const answer = identify(observedCells(histories), { kind: "no-highest-order-interaction", oddsRatio: 2 });
 * if (!isRefusal(answer)) console.log(answer.value.toFixed(1)); // → 360.0
 * @evidence test/population/identification/identify.test.ts, equal to the largest log-linear model; Kosovo 16,942
 */
export function identify(
  observed: ObservedCells,
  assumption: IdentifyingAssumption,
  options: EstimateOptions = {},
): PopulationEstimate | Refusal {
  const { histories, means } = observed;
  const { oddsRatio = 1 } = assumption;
  const { level = 0.95 } = options;
  if (!(oddsRatio > 0 && Number.isFinite(oddsRatio)))
    throw new SijillError(messages.oddsRatioInvalid(oddsRatio));
  const refusal = refuse(histories, "an identifying assumption");
  if (refusal !== null) return refusal;
  if (!isWhole(histories)) return messages.notWithPartOfTable("an identifying assumption");
  const lists = histories.lists.length;
  const mean = histories.counts.map((_, history) => means[writeHistory(history, lists)] ?? 0);
  const found =
    assumption.kind === "two-lists-independent"
      ? fromTwoLists(mean, placesOf(assumption.lists, histories.lists), oddsRatio)
      : fromHighestOrder(mean, oddsRatio);
  if (found === null || !(found.unseen >= 0) || !Number.isFinite(found.unseen))
    return messages.modelNotEstimable(
      `with ${describe(assumption)}`,
      "A history that the assumption divides by recorded nobody, or fewer are unseen than none.",
    );
  const value = histories.observed + found.unseen;
  const standardError = Math.sqrt(found.unseen + found.unseen ** 2 * found.logVariance);
  return {
    ...estimateBase("identified", histories, options),
    value,
    ...(observed.isSaturated
      ? {
          interval: {
            ...logNormalInterval(histories.observed, value, standardError, level),
            level,
            method: "log-normal",
          },
        }
      : {}),
    method: {
      name: `${observed.model}, ${describe(assumption)}`,
      settings: { assumption: assumption.kind, oddsRatio },
      reference: "Aleshin-Guendel, Sadinle and Wakefield 2024",
    },
    priors: [],
    seed: null,
    assumptions: [
      ...COMMON_ASSUMPTIONS,
      `${describe(assumption)[0]?.toUpperCase()}${describe(assumption).slice(1)}.`,
    ],
    warnings: [
      "The assumption cannot be tested with these lists: show the estimate for several odds ratios.",
    ],
  };
}

/** One odds ratio and the estimate under it. */
export interface SensitivityPoint {
  readonly oddsRatio: number;
  readonly estimate: PopulationEstimate | Refusal;
}

/**
 * The estimate for several odds ratios of the identifying assumption: how far it moves when the assumption is wrong.
 *
 * @example
 * import { captureHistories, isRefusal, observedCells, sensitivityToAssumption } from "sijill";
 *
 * const cells = [{ history: "10", count: 60 }, { history: "01", count: 40 }, { history: "11", count: 20 }];
 * const observed = observedCells(captureHistories({ lists: ["register", "families"], cells }));
 * const points = sensitivityToAssumption(observed, { kind: "no-highest-order-interaction" }, [0.5, 1, 2]);
 * console.log(points.map(({ estimate }) => (isRefusal(estimate) ? "" : estimate.value.toFixed(0))).join(" ")); // → 180 240 360
 */
export function sensitivityToAssumption(
  observed: ObservedCells,
  assumption: IdentifyingAssumption,
  oddsRatios: readonly number[] = [0.25, 0.5, 1, 2, 4],
): readonly SensitivityPoint[] {
  return oddsRatios.map((oddsRatio) => ({
    oddsRatio,
    estimate: identify(observed, { ...assumption, oddsRatio }),
  }));
}

interface Unseen {
  readonly unseen: number;
  readonly logVariance: number;
}

function fromHighestOrder(mean: readonly number[], oddsRatio: number): Unseen | null {
  let log = Math.log(oddsRatio);
  let logVariance = 0;
  for (let history = 1; history < mean.length; history++) {
    if (!((mean[history] as number) > 0)) return null;
    log += (sizeOf(history) % 2 === 1 ? 1 : -1) * Math.log(mean[history] as number);
    logVariance += 1 / (mean[history] as number);
  }
  return { unseen: Math.exp(log), logVariance };
}

function fromTwoLists(
  mean: readonly number[],
  [a, b]: readonly [number, number],
  oddsRatio: number,
): Unseen | null {
  const cell = (onA: number, onB: number) =>
    mean.reduce(
      (sum, count, history) =>
        history > 0 && ((history >> a) & 1) === onA && ((history >> b) & 1) === onB ? sum + count : sum,
      0,
    );
  const [both, onlyA, onlyB, neither] = [cell(1, 1), cell(1, 0), cell(0, 1), cell(0, 0)];
  if (!(both > 0 && onlyA > 0 && onlyB > 0)) return null;
  const total = (oddsRatio * onlyA * onlyB) / both;
  const unseen = total - neither;
  // The variance is that of the logarithm of all on neither list, carried to the part that is unseen.
  const logVariance = ((1 / both + 1 / onlyA + 1 / onlyB) * total ** 2) / Math.max(unseen, 1e-9) ** 2;
  return { unseen, logVariance };
}

function placesOf(names: readonly [string, string], lists: readonly string[]): readonly [number, number] {
  const [a, b] = names.map((name) => {
    const place = lists.indexOf(name);
    if (place < 0) throw messages.unknownList(name, lists);
    return place;
  }) as [number, number];
  return [a, b];
}

function describe({ kind, oddsRatio = 1, ...rest }: IdentifyingAssumption): string {
  const times = oddsRatio === 1 ? "" : `, odds ratio ${oddsRatio}`;
  return kind === "no-highest-order-interaction"
    ? `no interaction of all lists together${times}`
    : `${(rest as { lists: readonly string[] }).lists.join(" and ")} independent among all persons${times}`;
}
