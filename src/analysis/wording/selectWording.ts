import type { Language } from "../../quantities/index.ts";
import type { AnalysisWording } from "./AnalysisWording.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

const wordings: Readonly<Record<Language, AnalysisWording>> = { en, ar, de, fr };

/** The words of a language. */
export function selectWording(language: Language): AnalysisWording {
  return wordings[language];
}
