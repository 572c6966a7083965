import type { Language } from "../../../quantities/index.ts";
import { ar } from "./ar.ts";
import type { DifferenceWording } from "./DifferenceWording.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

const wordings: Readonly<Record<Language, DifferenceWording>> = { en, ar, de, fr };

/** The words of a comparison in a language. */
export function selectDifferenceWording(language: Language): DifferenceWording {
  return wordings[language];
}
