import { binomialVariate, type RandomStream } from "../../statistics/index.ts";
import { onLists } from "../histories/captureHistories.ts";
import type { CaptureHistories } from "../histories/Histories.ts";
import { contains } from "../histories/history.ts";

/**
 * Gives every person without a stratum one at random: with the shares of those who have the same history, half a person added
 * to each stratum so that a history nobody has elsewhere goes to any. A stratum in which a list of the person was not active
 * is not drawn.
 *
 * @returns histories by stratum, in the order of the strata
 */
export function imputeStrata(histories: CaptureHistories, stream: RandomStream): readonly CaptureHistories[] {
  const strata = histories.strata ?? [];
  const kept = strata.map(({ histories: own }) => own.lists.map((list) => histories.lists.indexOf(list)));
  const masks = kept.map((places) => places.reduce((sum, place) => sum + 2 ** place, 0));
  const full = strata.map(({ histories: own }, at) => widen(own, kept[at] ?? [], histories.counts.length));
  for (const [history, missing] of (histories.withoutStratum ?? []).entries()) {
    if (missing === 0) continue;
    const weights = full.map((counts, at) =>
      contains(masks[at] as number, history) ? (counts[history] as number) + 0.5 : 0,
    );
    let rest = missing;
    let weight = weights.reduce((sum, one) => sum + one, 0);
    for (const [at, own] of weights.entries()) {
      if (own === 0 || rest === 0) continue;
      const drawn = own >= weight ? rest : binomialVariate(stream, rest, own / weight);
      (full[at] as number[])[history] = ((full[at] as number[])[history] as number) + drawn;
      rest -= drawn;
      weight -= own;
    }
  }
  return full.map((counts, at) => onLists({ ...histories, counts, strata: null }, kept[at] ?? []));
}

/** Counts by history of all lists again, from those of the active ones. */
function widen({ counts }: CaptureHistories, places: readonly number[], size: number): number[] {
  const wide = new Array<number>(size).fill(0);
  for (const [history, count] of counts.entries()) {
    const original = places.reduce((sum, place, at) => sum + ((history >> at) & 1) * 2 ** place, 0);
    if (history > 0) wide[original] = count;
  }
  return wide;
}
