import type { CaptureHistories } from "../histories/Histories.ts";
import { writeHistory } from "../histories/history.ts";

/** A model of the recorded alone: how many of each history are expected. It says nothing of those no list recorded. */
export interface ObservedCells {
  readonly kind: "observed-cells";
  /** How the means were obtained. */
  readonly model: string;
  readonly histories: CaptureHistories;
  /** Expected persons by history, such as "101". */
  readonly means: Readonly<Record<string, number>>;
  /** True for the counts themselves: then the variance of an estimate is known. */
  readonly isSaturated: boolean;
}

/**
 * The observed-cell model that is the counts themselves, or the fitted means of a log-linear estimate.
 *
 * @param fitted a result of `loglinearEstimate` for the same histories
 *
 * @example
 * import { captureHistories, observedCells } from "sijill";
 *
 * const cells = [{ history: "10", count: 60 }, { history: "01", count: 40 }, { history: "11", count: 20 }];
 * const histories = captureHistories({ lists: ["register", "families"], cells });
 * console.log(observedCells(histories).means["01"]); // → 40
 */
export function observedCells(
  histories: CaptureHistories,
  fitted?: { readonly model: { readonly model: string }; readonly means: Readonly<Record<string, number>> },
): ObservedCells {
  const lists = histories.lists.length;
  return {
    kind: "observed-cells",
    model: fitted === undefined ? "the counts themselves" : `log-linear model ${fitted.model.model}`,
    histories,
    means:
      fitted?.means ??
      Object.fromEntries(
        histories.counts.flatMap((count, history) =>
          history === 0 ? [] : [[writeHistory(history, lists), count] as const],
        ),
      ),
    isSaturated: fitted === undefined,
  };
}
