import type { Definition, FootnoteDefinition, Nodes } from "mdast";
import type { Place, Problem } from "../../errors/index.ts";
import type { Language } from "../../quantities/index.ts";
import type { AnalysisIndex } from "../analysis/index.ts";
import type { TextPlace } from "../document/index.ts";
import type { Redaction } from "../redaction/Redaction.ts";
import type { ReportWording } from "../wording/index.ts";
import type { AnnexMarks } from "./AnnexMarks.ts";

/** A figure or table as the text places it, or a paragraph as it names it. */
export interface Placement {
  readonly kind: "figure" | "table" | "paragraph";
  readonly id: string;
  /** Among those of its kind; of paragraphs, only the named ones are counted. */
  readonly number: number;
  readonly place: TextPlace;
}

/** Tells figures and tables from paragraphs. */
export const isExhibit = (
  placement: Placement,
): placement is Placement & { readonly kind: "figure" | "table" } => placement.kind !== "paragraph";

/**
 * What the compilation of one text knows and collects. The collections grow while the text is walked, so that all
 * problems are answered at once and numbers are given in reading order.
 */
export interface CompileContext {
  readonly file: string;
  readonly source: string;
  /** Where `source` stands in the file: zero, except for a title inside the front matter. */
  readonly origin: { readonly line: number; readonly column: number };
  /** What an annex marks; null in an ordinary report, which has no sections of its own kind and no numbers. */
  readonly annex: AnnexMarks | null;
  readonly language: Language;
  readonly wording: ReportWording;
  readonly analysis: AnalysisIndex;
  /** Everything that anyone asked to be withheld. */
  readonly redactions: readonly Redaction[];
  readonly placements: readonly Placement[];
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly footnoteDefinitions: ReadonlyMap<string, FootnoteDefinition>;
  /** Keys of cited sources in the order of their numbers. */
  readonly citedKeys: string[];
  /** Identifiers of footnotes in the order of their numbers. */
  readonly footnotes: string[];
  /** `kind id` of every figure and table the text refers to. */
  readonly referenced: Set<string>;
  readonly problems: Problem[];
}

/** Where a node, or a character of its source, stands. */
export function placeOf(node: Nodes, path: string, context: CompileContext, offset = 0): TextPlace {
  const start = node.position?.start;
  const from = start?.offset ?? 0;
  const before = context.source.slice(from, from + offset);
  const breaks = before.split("\n");
  const line = (start?.line ?? 1) + breaks.length - 1;
  const column = breaks.length === 1 ? (start?.column ?? 1) + offset : (breaks.at(-1) ?? "").length + 1;
  return {
    file: context.file,
    line: line + context.origin.line,
    column: line === 1 ? column + context.origin.column : column,
    path,
  };
}

/** A place as a problem carries it. */
export function problemPlace({ file, line, column }: TextPlace): Place {
  return { file, line, column: String(column) };
}

/** The source of a node, as it was written. */
export function sourceOf(node: Nodes, context: CompileContext): string {
  return context.source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}
