import { SijillError } from "../../errors/index.ts";
import { hypergeometric, normal } from "../../statistics/index.ts";
import { messages } from "../messages.ts";

/** What an overlap of two lists can show, for one true size. */
export interface OverlapPower {
  readonly size: number;
  /** Expected number of persons on both lists, if they are independent. */
  readonly overlap: number;
  /** Probability that at most `fewest` persons are on both: then the estimate hardly has an upper limit. */
  readonly tooFew: number;
  /** Upper limit over lower limit of a 95 per cent interval of the size, about. */
  readonly width: number;
}

/** With fewer on both, Chapman's estimate is biased and its interval of no use (Robson and Regier 1964: seven). */
const FEWEST = 7;

/**
 * How small an overlap is too small: for lists of given sizes and several true sizes of the population, the overlap to be
 * expected, the chance that it is below seven, and how wide the interval will be. Asked before lists are linked, it says
 * whether the linking can answer.
 *
 * @throws SIJILL_OPTION_INVALID
 *
 * @example
 * import { overlapPower } from "sijill";
 *
 * const rows = overlapPower(300, 200, [1_000, 10_000]);
 * console.log(rows.map(({ overlap, width }) => `${overlap} ${width.toFixed(1)}`).join(", ")); // → 60 1.5, 6 4.8
 * @evidence test/population/diagnostics/diagnostics.test.ts, against simulated overlaps
 */
export function overlapPower(
  first: number,
  second: number,
  sizes: readonly number[],
): readonly OverlapPower[] {
  return sizes.map((size) => {
    if (!(Number.isInteger(size) && size >= Math.max(first, second)))
      throw new SijillError(messages.sizeTooSmall(size, Math.max(first, second)));
    const overlap = (first * second) / size;
    const spread = Math.sqrt(((1 - first / size) * (1 - second / size)) / Math.max(overlap, 1e-9));
    return {
      size,
      overlap,
      tooFew: hypergeometric.cdf(FEWEST - 1, first, size - first, second),
      width: Math.exp(2 * normal.quantile(0.975) * spread),
    };
  });
}
