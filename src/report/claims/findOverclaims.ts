import type { Language } from "../../quantities/index.ts";
import { overclaims } from "./overclaims.ts";

/** Words of a text that claim more than a statistic can show. */
export interface Overclaim {
  readonly text: string;
  readonly index: number;
  /** What may be said instead, in the language of the text. */
  readonly instead: string;
}

const VOWEL_SIGNS = /[\u064B-\u0652\u0670]/g;

/** Finds what a text must not claim, in the order in which it stands. */
export function findOverclaims(text: string, language: Language): readonly Overclaim[] {
  // Signs are looked through, so places are found in the text as it stands.
  const places = [...text].length === text.length ? placesWithoutSigns(text) : null;
  const bare = places === null ? text : text.replace(VOWEL_SIGNS, "");
  return overclaims[language]
    .flatMap(({ words, instead }) =>
      [...bare.matchAll(words)].map(({ 0: found, index }) => ({
        text: found,
        index: places?.[index] ?? index,
        instead,
      })),
    )
    .sort((a, b) => a.index - b.index);
}

/** Index in the text of every character that is left when vowel signs are taken out. */
function placesWithoutSigns(text: string): readonly number[] {
  return [...text].flatMap((character, index) => (character.search(VOWEL_SIGNS) === -1 ? [index] : []));
}
