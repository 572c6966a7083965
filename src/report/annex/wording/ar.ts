import type { AnnexWording } from "./AnnexWording.ts";
import { rules } from "./rules.ar.ts";
import { parts, sections } from "./sections.ar.ts";

/** Arabic words of an annex. */
export const ar: AnnexWording = { parts, sections, rules };
