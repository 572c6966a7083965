import type { Direction, Language } from "../../quantities/index.ts";
import type { ReportWording } from "../wording/index.ts";

/** What the writing of a page needs at every place of it. */
export interface HtmlContext {
  readonly language: Language;
  readonly direction: Direction;
  readonly wording: ReportWording;
  /** What the names of this language's files end in before their extension. */
  readonly suffix: string;
  /** Ids of the quantities that have a row in the appendix to link to. */
  readonly explained: ReadonlySet<string>;
  /** Numbers of the tables that the text prints, by id. */
  readonly placedTables: ReadonlyMap<string, number>;
  /** Drawings by figure id. */
  readonly drawings: ReadonlyMap<string, string>;
}
