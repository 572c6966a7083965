import type { CaptureHistories } from "../histories/Histories.ts";

/** Which histories a model of the recorded is fitted to, and which it has to fill in. */
export interface ModelCells {
  readonly lists: number;
  /** Histories whose counts are used, ascending. */
  readonly fitted: readonly number[];
  /** Histories whose numbers are estimated: that of no list, and those of censored lists alone. */
  readonly unseen: readonly number[];
}

/**
 * Divides the histories of a table. Structural zeros are in neither part. Those recorded by censored lists alone may not
 * belong to the population, so their counts say nothing to a model and their true numbers are estimated with the unseen.
 */
export function modelCells({ lists, structuralZeros, censoredLists, counts }: CaptureHistories): ModelCells {
  const censored = censoredLists.reduce((sum, place) => sum + 2 ** place, 0);
  const fitted: number[] = [];
  const unseen = [0];
  for (let history = 1; history < counts.length; history++) {
    if (structuralZeros.includes(history)) continue;
    ((history & ~censored) === 0 ? unseen : fitted).push(history);
  }
  return { lists: lists.length, fitted, unseen };
}
