import { sizeOf } from "../histories/history.ts";
import { type Interactions, sortTerms } from "./modelName.ts";

/** Order to which all hierarchical models are few enough to be fitted, by number of lists (Chan, Silverman and Vincent). */
export const USUAL_ORDER: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 3, 5: 3, 6: 2 };

/** How many models may be fitted one by one. */
export const MOST_MODELS = 100_000;

/**
 * All hierarchical models up to an order, in which every list has its main effect: 8 of three lists (order 2), 113 of
 * four (3), 6,893 of five (4), 32,768 of six (2).
 *
 * @param order most lists in one interaction
 * @returns null when there are more than `MOST_MODELS`
 */
export function hierarchicalModels(lists: number, order: number): readonly Interactions[] | null {
  let models: number[][] = [[]];
  for (let size = 2; size <= Math.min(order, lists - 1); size++) {
    const terms = Array.from({ length: 2 ** lists }, (_, term) => term).filter(
      (term) => sizeOf(term) === size,
    );
    const grown: number[][] = [];
    for (const model of models) {
      // An interaction may enter when all within it, one list fewer, are there.
      const known = new Set(model);
      const allowed =
        size === 2 ? terms : terms.filter((term) => within(term).every((part) => known.has(part)));
      if (grown.length + 2 ** allowed.length > MOST_MODELS) return null;
      for (let choice = 0; choice < 2 ** allowed.length; choice++)
        grown.push([...model, ...allowed.filter((_, at) => (choice >> at) & 1)]);
    }
    models = grown;
  }
  return models.map(sortTerms);
}

function within(term: number): readonly number[] {
  return Array.from({ length: 8 }, (_, place) => 2 ** place)
    .filter((list) => (term & list) !== 0)
    .map((list) => term - list);
}
