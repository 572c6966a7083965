import type { Language } from "../../../quantities/index.ts";
import type { AnnexWording } from "./AnnexWording.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

const wordings: Readonly<Record<Language, AnnexWording>> = { en, ar, de, fr };

/** Languages an annex can be written in. */
export const annexLanguages = Object.keys(wordings) as readonly Language[];

/** The words of an annex in a language. */
export function selectAnnexWording(language: Language): AnnexWording {
  return wordings[language];
}
