import type { Language } from "../../../quantities/index.ts";
import { ar } from "./ar.ts";
import type { CorrigendumWording } from "./CorrigendumWording.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

const wordings: Readonly<Record<Language, CorrigendumWording>> = { en, ar, de, fr };

/** The words of a corrigendum in a language. */
export function selectCorrigendumWording(language: Language): CorrigendumWording {
  return wordings[language];
}
