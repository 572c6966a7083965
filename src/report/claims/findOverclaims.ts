import type { Language } from "../../quantities/index.ts";
import { overclaims } from "./overclaims.ts";

/** Words of a text that claim more than a statistic can show. */
export interface Overclaim {
  readonly text: string;
  readonly index: number;
  /** What may be said instead, in the language of the text. */
  readonly instead: string;
}

const VOWEL_SIGN = /[\u064B-\u0652\u0670]/;

/** Finds what a text must not claim, in the order in which it stands. */
export function findOverclaims(text: string, language: Language): readonly Overclaim[] {
  // Signs are looked through, so it is remembered where in the text each character that is left stands.
  const places = [...Array(text.length).keys()].filter((index) => !VOWEL_SIGN.test(text[index] ?? ""));
  const bare = places.map((index) => text[index]).join("");
  return overclaims[language]
    .flatMap(({ words, instead }) =>
      [...bare.matchAll(words)].map(({ 0: found, index }) => ({
        text: found,
        index: places[index] ?? 0,
        instead,
      })),
    )
    .sort((a, b) => a.index - b.index);
}
