import type { Language } from "../../quantities/index.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { fr } from "./fr.ts";
import type { MakingWording } from "./MakingWording.ts";

/** English needs no list: methods and selections are named in it. */
const en: MakingWording = {
  methods: {},
  settings: {},
  values: {},
  selections: {
    datesAfter: "dates after {day}",
    between: "from {from} to {to}",
    rowsWith: "accepted rows with {conditions}",
    or: " or ",
  },
  setting: "{name}: {value}",
  comma: ", ",
  semicolon: "; ",
};

const wordings: Readonly<Record<Language, MakingWording>> = { en, ar, de, fr };

/** The words of a language. */
export function selectMaking(language: Language): MakingWording {
  return wordings[language];
}

/** The word for a name, or the name itself where it is an author's own. */
export function wordFor(words: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(words, name) ? (words[name] ?? name) : name;
}
