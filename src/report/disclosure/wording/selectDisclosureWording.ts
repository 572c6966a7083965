import type { Language } from "../../../quantities/index.ts";
import { ar } from "./ar.ts";
import type { DisclosureWording } from "./DisclosureWording.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

const wordings: Readonly<Record<Language, DisclosureWording>> = { en, ar, de, fr };

export function selectDisclosureWording(language: Language): DisclosureWording {
  return wordings[language];
}
