import type { AnnexWording } from "./AnnexWording.ts";
import { rules } from "./rules.en.ts";
import { parts, sections } from "./sections.en.ts";

/** English words of an annex. */
export const en: AnnexWording = { parts, sections, rules };
