import type { AnnexWording } from "./AnnexWording.ts";
import { draft } from "./draft.en.ts";
import { generated } from "./generated.en.ts";
import { rules } from "./rules.en.ts";
import { parts, sections } from "./sections.en.ts";

/** English words of an annex. */
export const en: AnnexWording = {
  parts,
  sections,
  rules,
  generated,
  draft,
  phrases: {
    finding: "Finding {number}.",
    place: "Place: {place}.",
    see: "See {paragraph}.",
    noInterval: {
      documented: "Complete count of the archive, no interval.",
      published: "As published by others, who gave no interval.",
      estimated: "Estimate.",
      synthetic: "Synthetic, not a finding.",
    },
    confidence: {
      high: "Confidence: high; no reasonable choice would change it.",
      moderate: "Confidence: moderate; a reasonable choice or a later source may change it.",
      low: "Confidence: low; it rests on a weak source or on few records.",
    },
    judgment: {
      facts: "Connecting facts.",
      method: "Method.",
      result: "Result.",
      limits: "Limits.",
    },
  },
};
