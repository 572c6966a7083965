import type { Language } from "../../../quantities/index.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import type { RefusalWording } from "./RefusalWording.ts";

const wordings: Readonly<Record<Language, RefusalWording>> = { en, ar, de, fr };

/** The words of a language. */
export function selectRefusals(language: Language = "en"): RefusalWording {
  return wordings[language];
}
