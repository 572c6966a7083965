import type { AnnexWording } from "./AnnexWording.ts";
import { rules } from "./rules.fr.ts";
import { parts, sections } from "./sections.fr.ts";

/** French words of an annex. */
export const fr: AnnexWording = { parts, sections, rules };
