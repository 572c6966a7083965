import { AGENCY_TERMS, type FacilityTerm, KIND_TERMS, PLACE_TERMS } from "./facilityTerms.ts";

/** What the words of a text mean, in no order. */
export interface FacilityConcepts {
  readonly concepts: ReadonlySet<string>;
  /** Spellings of places as they were written, to tell a seen one from a generated one. */
  readonly placeSpellings: readonly string[];
}

interface Phrase {
  readonly words: readonly string[];
  readonly concepts: readonly string[];
  readonly isPlace: boolean;
}

const PHRASES_BY_FIRST_WORD: ReadonlyMap<string, readonly Phrase[]> = indexPhrases();

/** Folds synonyms, longest phrase first; a number becomes `#215`; other words stand for themselves. */
export function facilityConcepts(tokens: readonly string[]): FacilityConcepts {
  const concepts = new Set<string>();
  const placeSpellings: string[] = [];
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] ?? "";
    const phrase = PHRASES_BY_FIRST_WORD.get(token)?.find(({ words }) =>
      words.every((word, k) => tokens[i + k] === word),
    );
    if (phrase === undefined) concepts.add(/^\p{Nd}+$/u.test(token) ? `#${token}` : token);
    else for (const concept of phrase.concepts) concepts.add(concept);
    if (phrase?.isPlace === true) placeSpellings.push(phrase.words.join(" "));
    i += phrase?.words.length ?? 1;
  }
  return { concepts, placeSpellings };
}

function indexPhrases(): Map<string, Phrase[]> {
  const index = new Map<string, Phrase[]>();
  const add = (terms: readonly FacilityTerm[], isPlace: boolean): void => {
    for (const { concepts, phrases } of terms)
      for (const phrase of phrases) {
        const words = phrase.split(" ");
        const first = words[0] ?? "";
        index.set(first, [...(index.get(first) ?? []), { words, concepts, isPlace }]);
      }
  };
  add(AGENCY_TERMS, false);
  add(KIND_TERMS, false);
  add(PLACE_TERMS, true);
  for (const phrases of index.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return index;
}
