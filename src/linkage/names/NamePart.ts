/** One part of a name: a given name, a father's name, a family name; عبد and what follows it are one part. */
export interface NamePart {
  /** As written, without article and marks. */
  readonly text: string;
  readonly script: "arabic" | "latin" | "other";
  /** Its own letters in ASCII: Arabic letter by letter, Latin in lower case without accents or doubled consonants. */
  readonly spelled: string;
  /** The consonants and long vowels in one alphabet for both scripts. */
  readonly sound: string;
  /** The consonants in classes that transliterations mix; see `phoneticKey`. */
  readonly key: string;
  /** The Arabic letters without their dots; "" when they are not known. */
  readonly shape: string;
  /** A Latin name that is a usual transliteration of this Arabic one, or the Arabic name itself; "" when not known. */
  readonly arabic: string;
  /** It stands in the list of common names. */
  readonly common: boolean;
}
