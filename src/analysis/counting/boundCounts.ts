import type { PeriodCell } from "../../archive/index.ts";

/** Deaths that certainly fall in a period, and those that possibly do; the truth lies between. */
export interface CountBounds {
  readonly certain: number;
  readonly possible: number;
}

/**
 * Counts per period from cells: certain when every day a date can mean lies in the period (and at its lower limit
 * where a count is rounded), possible when any of them does (at its upper limit).
 *
 * A declared exact total tightens both: what is not certainly elsewhere must be here, what is certainly elsewhere
 * cannot be.
 *
 * @param cells cells of one dataset; undated ones lie in no period here, though any could be theirs
 * @param periods number of periods
 */
export function boundCounts(
  cells: readonly PeriodCell[],
  periods: number,
  total: number | null,
): CountBounds[] {
  return Array.from({ length: periods }, (_, period) => boundWindow(cells, period, period, total));
}

/** The bounds for a run of periods taken together. */
export function boundWindow(
  cells: readonly PeriodCell[],
  first: number,
  last: number,
  total: number | null,
): CountBounds {
  let [certain, possible, surelyOutside, possiblyOutside] = [0, 0, 0, 0];
  for (const cell of cells) {
    if (cell.undated) {
      surelyOutside += cell.lower;
      possiblyOutside += cell.upper;
      continue;
    }
    const inside = !cell.qualified && cell.first >= first && cell.last <= last;
    const touches = cell.either
      ? isWithin(cell.first, first, last) || isWithin(cell.last, first, last)
      : cell.first <= last && cell.last >= first;
    if (inside) certain += cell.lower;
    else possiblyOutside += cell.upper;
    if (touches) possible += cell.upper;
    else if (!cell.qualified) surelyOutside += cell.lower;
  }
  if (total === null) return { certain, possible };
  return {
    certain: Math.max(certain, total - possiblyOutside),
    possible: Math.min(possible, total - surelyOutside),
  };
}

function isWithin(value: number, first: number, last: number): boolean {
  return value >= first && value <= last;
}
