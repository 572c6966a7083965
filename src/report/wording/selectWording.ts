import type { Language } from "../../quantities/index.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import type { ReportWording } from "./ReportWording.ts";

const wordings: Readonly<Record<Language, ReportWording>> = { en, ar, de, fr };

/** The words of a report in a language; front matter lets no other language through. */
export function selectWording(language: Language): ReportWording {
  return wordings[language];
}
