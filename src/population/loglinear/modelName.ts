import { contains, listsOf, sizeOf } from "../histories/history.ts";

/**
 * A hierarchical log-linear model: its interactions, each as the history of the lists in it. Main effects and the
 * intercept belong to every model and are not named; with an interaction, all within it belong to the model too.
 * Ascending by number of lists, then by value.
 */
export type Interactions = readonly number[];

/** The terms that no other contains, in the notation of the field: "[123,14,34]". */
export function modelName(interactions: Interactions, lists: number): string {
  const terms = [...Array.from({ length: lists }, (_, place) => 2 ** place), ...interactions];
  return `[${terms
    .filter((term) => !terms.some((other) => other !== term && contains(other, term)))
    .map((term) => ({
      size: sizeOf(term),
      text: listsOf(term)
        .map((place) => place + 1)
        .join(""),
    }))
    .sort((a, b) => b.size - a.size || (a.text < b.text ? -1 : 1))
    .map(({ text }) => text)
    .join(",")}]`;
}

/** A model from its name; null when the text names no model of so many lists. */
export function readModelName(name: string, lists: number): Interactions | null {
  if (!/^\[?\d+(,\d+)*\]?$/.test(name)) return null;
  const terms = name
    .replace(/[[\]]/g, "")
    .split(",")
    .map((term) => [...new Set(term)].map((digit) => Number(digit) - 1));
  if (terms.flat().some((place) => place < 0 || place >= lists)) return null;
  return closure(terms.map((places) => places.reduce((sum, place) => sum + 2 ** place, 0)));
}

/** The terms and every interaction within them, in order. */
export function closure(terms: readonly number[]): Interactions {
  const all = new Set<number>();
  for (const term of terms)
    for (let part = term; part > 0; part = (part - 1) & term) if (sizeOf(part) > 1) all.add(part);
  return sortTerms([...all]);
}

export function sortTerms(terms: readonly number[]): Interactions {
  return [...terms].sort((a, b) => sizeOf(a) - sizeOf(b) || a - b);
}

/** All terms of a model whose coefficient is finite: intercept (0), main effects, interactions that are not empty. */
export function modelTerms(
  lists: number,
  interactions: Interactions,
  empty: readonly number[],
): readonly number[] {
  return [
    0,
    ...Array.from({ length: lists }, (_, place) => 2 ** place),
    ...interactions.filter((term) => !empty.includes(term)),
  ];
}
