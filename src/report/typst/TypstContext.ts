import type { Direction, Language } from "../../quantities/index.ts";
import type { ReportWording } from "../wording/index.ts";

/** What the writing of a Typst document needs at every place of it. */
export interface TypstContext {
  readonly language: Language;
  readonly direction: Direction;
  readonly wording: ReportWording;
  /** What the names of this language's files end in before their extension. */
  readonly suffix: string;
  readonly explained: ReadonlySet<string>;
  /** Width of each drawing in pixels, by figure id. */
  readonly widths: ReadonlyMap<string, number>;
  /** Height in points of each withheld part, as the whole version has it. */
  readonly heights: ReadonlyMap<string, number>;
  /** Typst content of each footnote by its number. */
  readonly footnotes: ReadonlyMap<number, string>;
}
