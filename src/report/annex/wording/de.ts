import type { AnnexWording } from "./AnnexWording.ts";
import { rules } from "./rules.de.ts";
import { parts, sections } from "./sections.de.ts";

/** German words of an annex. */
export const de: AnnexWording = { parts, sections, rules };
