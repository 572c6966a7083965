import type { JudgmentPart, SectionId } from "../annex/index.ts";
import type { TextPlace } from "../document/index.ts";

/** What the text of an annex marks besides what every report does. The collections grow while the text is walked. */
export interface AnnexMarks {
  /** Where each section is opened. */
  readonly sections: Map<SectionId, TextPlace>;
  /** Findings in the order of their numbers. */
  readonly findings: { readonly quantity: string; readonly place: TextPlace }[];
  /** The passages for the judgment, with the quantities each binds. */
  readonly judgment: Map<JudgmentPart, { readonly place: TextPlace; readonly quantities: readonly string[] }>;
}

export const emptyMarks = (): AnnexMarks => ({ sections: new Map(), findings: [], judgment: new Map() });
