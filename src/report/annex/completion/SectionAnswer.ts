import type { HeadingBlock } from "../../document/index.ts";
import type { SectionId } from "../registry/sections.ts";

/** Where an annex answers what a section asks. */
export interface SectionAnswer {
  readonly section: SectionId;
  readonly heading: HeadingBlock | null;
  /** First and last paragraph, or null where it is answered by exhibits alone. */
  readonly paragraphs: { readonly first: number; readonly last: number } | null;
  /** Numbers of the tables or figures, for the sections they are. */
  readonly exhibits: { readonly kind: "table" | "figure"; readonly numbers: readonly number[] } | null;
}
