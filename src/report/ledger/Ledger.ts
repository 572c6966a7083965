import type {
  Cell,
  Column,
  InputRef,
  Language,
  Method,
  Nature,
  Quantity,
  QuantityForm,
  Table,
  UnitOfCount,
} from "../../quantities/index.ts";
import type { Passage, TextPlace } from "../document/index.ts";
import type { ExhibitNumeral } from "../exhibits/index.ts";
import type { Redaction } from "../redaction/Redaction.ts";

/** One number in the prose, with the quantity it is bound to. */
export interface PrintedNumber {
  readonly text: string;
  readonly form: QuantityForm;
  readonly quantity: string;
  readonly where: TextPlace;
}

/** One number in a table or figure; rows count from 1 without the header. */
export interface PrintedTableCell {
  readonly table: string;
  readonly row: number;
  readonly column: string;
  /** The dimensions of the row: what it is about. */
  readonly about: Readonly<Record<string, Cell>>;
  readonly value: number;
  readonly text: string;
}

/** What a column is about, so that a later release can be weighed together with this one. */
export type LedgerColumn = Pick<Column, "name" | "role" | "decimals" | "meaning" | "selection">;

export interface LedgerTable {
  readonly id: string;
  readonly title: string;
  readonly unit: UnitOfCount | null;
  readonly nature: Nature;
  readonly method: Method;
  readonly inputs: readonly InputRef[];
  readonly rows: number;
  readonly columns: readonly LedgerColumn[];
  readonly selection?: Table["selection"];
  readonly datasets?: Table["datasets"];
  /** Cells that are kept back; rows count from 1. */
  readonly withheld?: Table["withheld"];
  /** SHA-256 of the columns and rows. */
  readonly data: string;
  readonly file: string;
  /** Number in each text that prints the table, by file name of the text. */
  readonly printed: Readonly<Record<string, number>>;
}

export interface LedgerFigure {
  readonly id: string;
  readonly title: string;
  readonly table: string;
  readonly evidentiaryRole: string;
  readonly alt: string;
  /** SHA-256 of the specification. */
  readonly specification: string;
  readonly printed: Readonly<Record<string, number>>;
}

export interface LedgerCitation {
  readonly key: string;
  readonly number: number;
  readonly locator: string | null;
  readonly where: TextPlace;
}

export interface LedgerLiteral {
  readonly text: string;
  readonly reason: string;
  readonly where: TextPlace;
}

/** One passage of a text as it is printed. */
export interface LedgerPassage {
  readonly file: string;
  /** Its place in the text, from 1. */
  readonly passage: number;
  /** In an annex, the number of the paragraph it is or belongs to; null before the first and in ordinary reports. */
  readonly paragraph: Passage["paragraph"];
  readonly kind: Passage["kind"];
  readonly text: string;
  /** Ids of the quantities it prints. */
  readonly quantities: readonly string[];
}

/** One finding of the one-page summary: its number there, and the quantity it states. */
export interface LedgerFinding {
  readonly finding: number;
  readonly quantity: string;
}

/** What quantities and tables are called in one language, by id. */
export interface LedgerNames {
  readonly quantities: Readonly<Record<string, string>>;
  readonly tables: Readonly<
    Record<string, { readonly title: string; readonly columns: Readonly<Record<string, string>> }>
  >;
}

/** A numeral in the words of a figure or table: title, alternative text, annotation, note or column head. */
export interface LedgerExhibitNumber extends ExhibitNumeral {
  readonly language: Language;
}

/** What a table or figure shows in one language, so that a proof covers it to the last cell. */
export interface LedgerExhibit {
  readonly kind: "table" | "figure";
  readonly id: string;
  readonly language: Language;
  /** Title, notes, column heads, alternative text and annotations. */
  readonly words: readonly string[];
  /** The file of its cells in this language, and its SHA-256. */
  readonly file: string;
  readonly sha256: string;
  /** SHA-256 of its heads and cells as pages print them, without spaces. */
  readonly cells: string;
}

/** Every number a report prints, where it stands, and how it was made. */
export interface Ledger {
  readonly format: "sijill-ledger/1";
  readonly numbers: readonly PrintedNumber[];
  readonly cells: readonly PrintedTableCell[];
  readonly quantities: readonly Quantity[];
  readonly tables: readonly LedgerTable[];
  readonly figures: readonly LedgerFigure[];
  readonly exhibitNumbers: readonly LedgerExhibitNumber[];
  readonly exhibits: readonly LedgerExhibit[];
  readonly citations: readonly LedgerCitation[];
  readonly literals: readonly LedgerLiteral[];
  readonly passages: readonly LedgerPassage[];
  /** Of an annex, the findings of its summary; of other reports none. */
  readonly findings: readonly LedgerFinding[];
  /** What anyone asked to be withheld, granted or not, from redactions.json. */
  readonly redactions: readonly Redaction[];
  readonly names: Readonly<Partial<Record<Language, LedgerNames>>>;
}
