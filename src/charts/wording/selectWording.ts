import type { Language } from "../../quantities/index.ts";
import { ar } from "./ar.ts";
import type { ChartWording } from "./ChartWording.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

const wordings: Readonly<Record<Language, ChartWording>> = { en, ar, de, fr };

/** The words of a language. */
export function selectWording(language: Language): ChartWording {
  return wordings[language];
}
