import { normal, requireLevel } from "../../statistics/index.ts";
import type { CaptureHistories } from "../histories/Histories.ts";
import { contains } from "../histories/history.ts";

/** How two lists depend on one another, among those a third list recorded. */
export interface ListDependence {
  readonly first: string;
  readonly second: string;
  /** Persons on both, among all recorded. */
  readonly shared: number;
  /** Persons on another list too: among them the four numbers of the two lists are all known. */
  readonly base: number;
  /** Null where no third list says anything. Above 1: being on one goes with being on the other. */
  readonly oddsRatio: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** In words. */
  readonly says: string;
}

/**
 * Dependence of every pair of lists, from those whom a third list recorded: among them it is known who is on neither of the
 * two, so the odds ratio needs no model. Half a person is added to each cell (Haldane), the interval is Woolf's.
 *
 * @throws SIJILL_ARGUMENT_OUT_OF_RANGE
 *
 * @example
 * import { captureHistories, listDependence } from "sijill";
 *
 * const cells = [["100", 40], ["010", 35], ["001", 30], ["110", 12], ["101", 10], ["011", 9], ["111", 6]] as const;
 * const lists = ["register", "families", "press"];
 * const histories = captureHistories({ lists, cells: cells.map(([history, count]) => ({ history, count })) });
 * console.log(listDependence(histories)[0]?.oddsRatio?.toFixed(2)); // → 1.99
 * @evidence test/population/diagnostics/diagnostics.test.ts, odds ratios by hand
 */
export function listDependence(histories: CaptureHistories, level = 0.95): readonly ListDependence[] {
  requireLevel("level", level);
  const { lists, counts } = histories;
  return lists.flatMap((first, a) =>
    lists.slice(a + 1).map((second, k) => {
      const b = a + 1 + k;
      const pair = 2 ** a + 2 ** b;
      const among = (onA: number, onB: number, third: boolean) =>
        counts.reduce(
          (sum, count, history) =>
            ((history >> a) & 1) === onA &&
            ((history >> b) & 1) === onB &&
            (!third || (history & ~pair) !== 0)
              ? sum + count
              : sum,
          0,
        );
      const cells = [among(1, 1, true), among(1, 0, true), among(0, 1, true), among(0, 0, true)] as const;
      const base = cells.reduce((sum, count) => sum + count, 0);
      const shared = counts.reduce((sum, count, history) => (contains(history, pair) ? sum + count : sum), 0);
      return { first, second, shared, base, ...ratioOf(cells, base, level, first, second) };
    }),
  );
}

function ratioOf(
  cells: readonly [number, number, number, number],
  base: number,
  level: number,
  first: string,
  second: string,
): Pick<ListDependence, "oddsRatio" | "lower" | "upper" | "says"> {
  if (base === 0)
    return {
      oddsRatio: null,
      lower: null,
      upper: null,
      says: `No third list shows whether ${first} and ${second} depend on one another.`,
    };
  const [both, onlyA, onlyB, neither] = cells.map((count) => count + 0.5) as [number, number, number, number];
  const oddsRatio = (both * neither) / (onlyA * onlyB);
  const error = normal.quantile((1 + level) / 2) * Math.sqrt(1 / both + 1 / onlyA + 1 / onlyB + 1 / neither);
  const [lower, upper] = [oddsRatio * Math.exp(-error), oddsRatio * Math.exp(error)];
  const times = oddsRatio.toFixed(oddsRatio < 10 ? 1 : 0);
  const says =
    lower > 1
      ? `Being on ${first} goes with being on ${second} (odds ratio ${times}): estimates that take them as independent are too low.`
      : upper < 1
        ? `Being on ${first} goes with not being on ${second} (odds ratio ${times}): estimates that take them as independent are too high.`
        : `No dependence of ${first} and ${second} is shown (odds ratio ${times}), which is not to say that there is none.`;
  return { oddsRatio, lower, upper, says };
}
