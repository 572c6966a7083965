import type { Language } from "../../../quantities/index.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import type { RedactionWording } from "./RedactionWording.ts";

const wordings: Readonly<Record<Language, RedactionWording>> = { en, ar, de, fr };

/** The words of the list of redactions in a language. */
export function selectRedactionWording(language: Language): RedactionWording {
  return wordings[language];
}
