import { findNumerals } from "../markdown/index.ts";
import type { NumeralSource } from "./ExhibitNumeral.ts";

interface KnownPhrase {
  readonly text: string;
  /** Where in the phrase the numeral stands. */
  readonly at: number;
  readonly source: NumeralSource;
}

/** Phrases with numerals that are known to come from somewhere, found by any of their numerals. */
export class KnownPhrases {
  readonly #byNumeral = new Map<string, KnownPhrase[]>();

  /** Of two sources of one phrase the first stays. */
  add(text: string, source: NumeralSource): void {
    for (const { text: numeral, index } of findNumerals(text)) {
      const known = this.#byNumeral.get(numeral) ?? [];
      if (!known.some((phrase) => phrase.text === text && phrase.at === index))
        known.push({ text, at: index, source });
      this.#byNumeral.set(numeral, known);
    }
  }

  /** The source of a numeral at its place in a text: that of the longest known phrase around it. */
  find(text: string, numeral: { readonly text: string; readonly index: number }): NumeralSource | null {
    const around = (this.#byNumeral.get(numeral.text) ?? []).filter((phrase) =>
      text.startsWith(phrase.text, numeral.index - phrase.at),
    );
    const [longest] = around.sort((a, b) => b.text.length - a.text.length);
    return longest?.source ?? null;
  }
}
