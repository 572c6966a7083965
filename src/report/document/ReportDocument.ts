import type { Chart } from "../../charts/index.ts";
import type { Quantity, QuantityForm, Table } from "../../quantities/index.ts";
import type { SectionId } from "../annex/index.ts";
import type { FrontMatter } from "../markdown/frontMatter.ts";

/** Where something was written: lines and columns from 1, and the path of the node in the text. */
export interface TextPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Such as `3.paragraph/1.textDirective`: the fourth block, its second part. */
  readonly path: string;
}

/** Text inside a paragraph. Everything is resolved: writers look nothing up and decide nothing. */
export type Inline =
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "emphasis" | "strong" | "strikethrough"; readonly children: readonly Inline[] }
  | { readonly type: "code"; readonly value: string }
  | { readonly type: "break" }
  | LinkInline
  /** A place that links can point to; prints nothing. */
  | { readonly type: "anchor"; readonly id: string }
  | QuantityInline
  | LiteralInline
  | CitationInline
  | ReferenceInline
  | { readonly type: "footnote"; readonly number: number; readonly isFirst: boolean }
  | RestrictedInline
  | RedactedInline;

/** Why a part is kept from some readers: a redaction that was asked for and granted. */
export interface Restriction {
  /** Its id in redactions.json. */
  readonly id: string;
  /** In the language of the text. */
  readonly reason: string;
  /** Name of the part within its document, under which its height on paper is kept. */
  readonly unit: string;
}

/** Content of a cell or item that other versions withhold; printed here like any other. */
export interface RestrictedInline {
  readonly type: "restricted";
  readonly restriction: Restriction;
  readonly children: readonly Inline[];
}

/** What stands in the place of withheld content: a bar with the reason, and the anchors that links may point to. */
export interface RedactedInline {
  readonly type: "redacted";
  readonly unit: string;
  readonly reason: string;
  readonly anchors: readonly string[];
}

/** `url` is an address outside, or "#" and the id of an anchor of this document. */
export interface LinkInline {
  readonly type: "link";
  readonly url: string;
  readonly children: readonly Inline[];
  /** The locked term that it uses. */
  readonly term?: { readonly id: string; readonly place: TextPlace };
}

/** A number bound to its quantity. */
export interface QuantityInline {
  readonly type: "quantity";
  readonly quantity: Quantity;
  readonly form: QuantityForm;
  readonly text: string;
  readonly place: TextPlace;
}

/** A numeral that is no result, allowed for a stated reason. */
export interface LiteralInline {
  readonly type: "literal";
  readonly text: string;
  readonly reason: string;
  readonly place: TextPlace;
}

export interface CitationInline {
  readonly type: "citation";
  readonly key: string;
  readonly number: number;
  readonly locator: string | null;
  readonly place: TextPlace;
}

/** "Figure 2" or "paragraph 12" in the text. */
export interface ReferenceInline {
  readonly type: "reference";
  readonly kind: "figure" | "table" | "paragraph";
  readonly id: string;
  readonly text: string;
  readonly place: TextPlace;
}

export interface HeadingBlock {
  readonly type: "heading";
  /** 1 for a section of the report; the title of the report is above all of them. */
  readonly depth: number;
  readonly id: string;
  readonly children: readonly Inline[];
  /** Sections of an annex that this heading opens, by their ids in the registry. */
  readonly sections?: readonly SectionId[];
}

export interface ParagraphBlock {
  readonly type: "paragraph";
  readonly children: readonly Inline[];
  /**
   * In an annex, the number of a paragraph of the body, counted through all sections. Lists, quotes, tables and figures
   * have none: they belong to the paragraph before them.
   */
  readonly number?: number;
}

/** A table written by hand, or one of the appendix; the first row is its header. */
export interface TextTableBlock {
  readonly type: "textTable";
  readonly align: readonly ("left" | "right" | "center" | null)[];
  readonly rows: readonly (readonly (readonly Inline[])[])[];
  /** Relative widths of the columns, when the writer shall not choose. */
  readonly widths?: readonly number[];
  /** Accessible name of a table without a caption. */
  readonly label?: string;
}

/** What stands in the place of a withheld block: its number and its anchors stay, and on paper its height. */
export interface RedactedBlock {
  readonly type: "redacted";
  readonly unit: string;
  readonly reason: string;
  readonly anchors: readonly string[];
  /** Of a paragraph of an annex. */
  readonly number?: number;
  /** "Table 2", of a table or figure. */
  readonly label?: string;
  /** How many passages it withholds, so that those behind it keep their places. */
  readonly passages: number;
}

export interface FigureBlock {
  readonly type: "figure";
  readonly number: number;
  readonly chart: Chart;
  readonly caption: readonly Inline[];
}

export interface DataTableBlock {
  readonly type: "dataTable";
  readonly number: number;
  readonly table: Table;
  readonly caption: readonly Inline[];
}

/** A block, and whether other versions withhold it. */
export type Block = BlockContent & { readonly restricted?: Restriction };

type BlockContent =
  | HeadingBlock
  | ParagraphBlock
  | {
      readonly type: "list";
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly type: "quote"; readonly children: readonly Block[] }
  | { readonly type: "codeBlock"; readonly value: string }
  | { readonly type: "rule" }
  | TextTableBlock
  | FigureBlock
  | DataTableBlock
  | RedactedBlock;

export interface Footnote {
  readonly number: number;
  readonly children: readonly Block[];
}

/** The text of a report in one language with everything resolved: what the HTML, PDF and other writers print. */
export interface ReportDocument {
  /** File name of the text, such as `report.en.md`. */
  readonly file: string;
  readonly frontMatter: FrontMatter;
  readonly title: readonly Inline[];
  readonly subtitle: readonly Inline[] | null;
  readonly body: readonly Block[];
  readonly footnotes: readonly Footnote[];
  /** Keys of the sources, in the order of their numbers: those the text cites, then those of its quantities. */
  readonly sourceKeys: readonly string[];
}
