import { isRefusal, type Refusal } from "../../errors/index.ts";
import { onLists } from "../histories/captureHistories.ts";
import type { CaptureHistories } from "../histories/Histories.ts";
import {
  type LoglinearEstimate,
  type LoglinearOptions,
  loglinearEstimate,
} from "../loglinear/loglinearEstimate.ts";

/** The estimate without one list. */
export interface WithoutList {
  /** Null: with all lists. */
  readonly omitted: string | null;
  readonly estimate: LoglinearEstimate | Refusal;
  /** Against the estimate with all lists; null where either is refused. */
  readonly ratio: number | null;
}

/**
 * The log-linear estimate with all lists, and without each in turn: an estimate that one list carries is not shown by the
 * overlap of the others.
 *
 * @example
 * import { captureHistories, leaveOneListOut } from "sijill";
 *
 * const cells = [["100", 40], ["010", 35], ["001", 30], ["110", 12], ["101", 10], ["011", 9], ["111", 6]] as const;
 * const lists = ["register", "families", "press"];
 * const histories = captureHistories({ lists, cells: cells.map(([history, count]) => ({ history, count })) });
 * const rows = await leaveOneListOut(histories);
 * console.log(rows.map(({ omitted, ratio }) => `${omitted} ${ratio?.toFixed(2)}`).join(", ")); // → null 1.00, register 0.94, families 0.97, press 0.97
 */
export async function leaveOneListOut(
  histories: CaptureHistories,
  options: LoglinearOptions = {},
): Promise<readonly WithoutList[]> {
  const all = await loglinearEstimate(histories, options);
  const rows: WithoutList[] = [{ omitted: null, estimate: all, ratio: isRefusal(all) ? null : 1 }];
  for (const [place, omitted] of histories.lists.entries()) {
    const kept = histories.lists.flatMap((_, other) => (other === place ? [] : [other]));
    const estimate = await loglinearEstimate(onLists(histories, kept), options);
    rows.push({
      omitted,
      estimate,
      ratio: isRefusal(all) || isRefusal(estimate) ? null : estimate.value / all.value,
    });
  }
  return rows;
}
