import type { Language } from "../../../quantities/index.ts";
import { ar } from "./ar.ts";
import type { CustodyWording } from "./CustodyWording.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

const wordings: Readonly<Record<Language, CustodyWording>> = { en, ar, de, fr };

/** The words of a language. */
export function selectCustody(language: Language = "en"): CustodyWording {
  return wordings[language];
}
