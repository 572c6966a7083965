import type { Direction, Language } from "../../quantities/index.ts";
import type { ReportWording } from "../wording/index.ts";

/** What the writing of a document needs at every place of it. */
export interface DocxContext {
  readonly language: Language;
  readonly direction: Direction;
  readonly wording: ReportWording;
  /** What the names of this language's files end in before their extension. */
  readonly suffix: string;
  /** PNG of each figure by its id. */
  readonly drawings: ReadonlyMap<string, Uint8Array>;
  /** Ids of the quantities that have a row in the appendix to link to. */
  readonly explained: ReadonlySet<string>;
  /** Counts the ordered lists, each of which begins anew. */
  readonly nextList: () => number;
}
