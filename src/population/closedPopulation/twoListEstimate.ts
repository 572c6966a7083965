import type { Refusal } from "../../errors/index.ts";
import type { PopulationEstimate } from "../../quantities/index.ts";
import { requireLevel } from "../../statistics/index.ts";
import { COMMON_ASSUMPTIONS, type EstimateOptions, estimateBase } from "../EstimateOptions.ts";
import { onLists } from "../histories/captureHistories.ts";
import type { CaptureHistories } from "../histories/Histories.ts";
import { recordedBy } from "../histories/history.ts";
import { logNormalInterval } from "../logNormalInterval.ts";
import { messages } from "../messages.ts";
import { refuse } from "../refuse.ts";

export interface TwoListOptions extends EstimateOptions {
  /** The two lists by name. Default: the first two. */
  readonly lists?: readonly [string, string];
  /** "chapman" (default) is nearly unbiased; "lincoln-petersen" is n₁ n₂ / m. */
  readonly method?: "chapman" | "lincoln-petersen";
  /**
   * How many times as high the odds of being on one list are for those on the other: 1 (default) is independence. With two
   * lists nothing in the data says what it is (Lum and Ball 2015), so show several.
   */
  readonly oddsRatio?: number;
}

export interface TwoListEstimate extends PopulationEstimate {
  readonly standardError: number;
  /** On the first list, on the second, on both. */
  readonly sizes: readonly [number, number, number];
}

/**
 * How many persons there were, from the overlap of two lists (Lincoln and Petersen; Chapman 1951, with the variance of Seber
 * 1970), with a stated dependence between them. When being on one list makes being on the other more likely, the estimate
 * without it is too low.
 *
 * Chapman: N = (n₁ + 1)(n₂ + 1)/(m + 1) − 1. With odds ratio θ the unseen are θ times as many.
 *
 * @throws SIJILL_OPTION_UNKNOWN, SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_POPULATION_LIST_UNKNOWN
 *
 * @example
 * import { captureHistories, isRefusal, twoListEstimate } from "sijill";
 *
 * const cells = [{ history: "10", count: 60 }, { history: "01", count: 40 }, { history: "11", count: 20 }];
 * const histories = captureHistories({ lists: ["register", "families"], cells });
 * const estimate = twoListEstimate(histories, { method: "lincoln-petersen" });
 * if (!isRefusal(estimate)) console.log(estimate.value); // → 240
 * @evidence test/population/closedPopulation/twoListEstimate.test.ts, CARE1 1.1.0 on every pair of lists of 8 data sets
 */
export function twoListEstimate(
  histories: CaptureHistories,
  options: TwoListOptions = {},
): TwoListEstimate | Refusal {
  const { level = 0.95, method = "chapman", oddsRatio = 1 } = options;
  requireLevel("options.level", level);
  const names = options.lists ?? histories.lists.slice(0, 2);
  const pair = onLists(histories, placesOf(histories, names));
  const name = method === "chapman" ? "Chapman's estimate" : "Lincoln and Petersen's estimate";
  const refusal = refuse(pair, name);
  if (refusal !== null) return refusal;
  const [first, second, both] = [1, 2, 3].map((history) => recordedBy(pair.counts, history)) as [
    number,
    number,
    number,
  ];
  const recorded = first + second - both;
  const independent =
    method === "chapman"
      ? ((first + 1) * (second + 1)) / (both + 1) - 1 - recorded
      : (first * second) / both - recorded;
  const unseen = oddsRatio * Math.max(0, independent);
  const standardError =
    oddsRatio *
    Math.sqrt(
      ((first + 1) * (second + 1) * (first - both) * (second - both)) / ((both + 1) ** 2 * (both + 2)),
    );
  return {
    ...estimateBase("two-lists", pair, options),
    value: recorded + unseen,
    interval: {
      ...logNormalInterval(recorded, recorded + unseen, standardError, level),
      level,
      method: "log-normal (Chao 1987)",
    },
    method: {
      name: method === "chapman" ? "two lists, Chapman" : "two lists, Lincoln and Petersen",
      settings: { first: pair.lists[0] ?? "", second: pair.lists[1] ?? "", oddsRatio },
      reference: "Chapman 1951; Seber 1970; Lum and Ball 2015",
    },
    priors: [],
    seed: null,
    assumptions: [
      ...COMMON_ASSUMPTIONS,
      oddsRatio === 1
        ? "Being on one list says nothing about being on the other."
        : `The odds of being on one list are ${oddsRatio} times as high for those on the other.`,
      "Everybody had the same chance of being on a list.",
    ],
    warnings: [
      "Two lists cannot show whether they depend on one another: the estimate rests on that assumption alone.",
      both < 10 ? `Only ${both} persons are on both lists.` : "",
    ].filter((warning) => warning !== ""),
    standardError,
    sizes: [first, second, both],
  };
}

function placesOf({ lists }: CaptureHistories, names: readonly string[]): readonly number[] {
  return names.map((name) => {
    const place = lists.indexOf(name);
    if (place < 0) throw messages.unknownList(name, lists);
    return place;
  });
}
