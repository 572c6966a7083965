import { type Jurisdiction, jurisdictions } from "../Jurisdiction.ts";

/**
 * What makes a section more than its heading:
 * - `text`: what its author writes
 * - `generated`: what the build writes from front matter, analysis and ledger; the author may add to it
 * - `both`: the build writes its part, and the author must write theirs
 * - `tables`, `figures`: exhibits, wherever they stand in the body
 * - `findings`: findings, each bound to a quantity
 */
export type SectionContent = "text" | "generated" | "both" | "tables" | "figures" | "findings";

/** Where a drafted annex puts a section: first what was asked, then the limits, then what was found. */
export const parts = [
  "request",
  "summary",
  "limits",
  "material",
  "method",
  "findings",
  "reliability",
  "record",
] as const;
export type Part = (typeof parts)[number];

export interface AnnexSection {
  readonly id: string;
  readonly part: Part;
  readonly content: SectionContent;
  /** Jurisdictions in which an annex without it is not built. */
  readonly required: readonly Jurisdiction[];
}

const everywhere = jurisdictions;
const courts = ["ew", "de", "icc", "us"] as const;
const nowhere: readonly Jurisdiction[] = [];

/** The sections an annex may have, by the items of the checklist that courts' rules and standards amount to. */
export const sections = [
  { id: "identity", part: "request", content: "generated", required: everywhere },
  { id: "authors", part: "request", content: "generated", required: everywhere },
  { id: "instructions", part: "request", content: "generated", required: courts },
  { id: "independence", part: "request", content: "generated", required: everywhere },
  { id: "duty", part: "request", content: "generated", required: courts },
  { id: "summary", part: "summary", content: "findings", required: everywhere },
  { id: "not-shown", part: "limits", content: "text", required: everywhere },
  { id: "judgment-ready", part: "summary", content: "both", required: courts },
  { id: "material", part: "material", content: "both", required: everywhere },
  { id: "given-facts", part: "material", content: "text", required: courts },
  { id: "population", part: "material", content: "both", required: everywhere },
  { id: "dictionary", part: "material", content: "generated", required: everywhere },
  { id: "reconciliation", part: "material", content: "text", required: courts },
  { id: "formulas", part: "method", content: "both", required: everywhere },
  { id: "linkage", part: "method", content: "text", required: everywhere },
  { id: "coding", part: "method", content: "text", required: everywhere },
  { id: "dates", part: "method", content: "text", required: everywhere },
  { id: "other-analyses", part: "method", content: "both", required: everywhere },
  { id: "prespecification", part: "method", content: "text", required: everywhere },
  { id: "tables", part: "findings", content: "tables", required: everywhere },
  { id: "charts", part: "findings", content: "figures", required: everywhere },
  { id: "kinds-of-figures", part: "findings", content: "both", required: everywhere },
  { id: "comparators", part: "findings", content: "text", required: courts },
  { id: "rival-explanations", part: "reliability", content: "text", required: courts },
  { id: "sensitivity", part: "reliability", content: "text", required: everywhere },
  { id: "range-of-opinion", part: "reliability", content: "text", required: courts },
  { id: "uncertainty", part: "limits", content: "both", required: everywhere },
  { id: "known-weaknesses", part: "limits", content: "generated", required: everywhere },
  { id: "testimony", part: "reliability", content: "text", required: nowhere },
  { id: "criteria", part: "record", content: "generated", required: everywhere },
  { id: "reproduction", part: "record", content: "generated", required: everywhere },
  { id: "opposing-pack", part: "record", content: "text", required: courts },
  { id: "history", part: "record", content: "generated", required: everywhere },
  { id: "release", part: "record", content: "both", required: everywhere },
  { id: "glossary", part: "record", content: "text", required: nowhere },
  { id: "dignity", part: "request", content: "text", required: nowhere },
] as const satisfies readonly AnnexSection[];

export type SectionId = (typeof sections)[number]["id"];

/** The section of an id, or null when there is none. */
export function findSection(id: string): (AnnexSection & { readonly id: SectionId }) | null {
  return sections.find((section) => section.id === id) ?? null;
}
