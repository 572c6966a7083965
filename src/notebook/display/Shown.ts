import type { Chart } from "../../charts/index.ts";
import type { Refusal } from "../../errors/index.ts";
import type { Language, Quantity, Table } from "../../quantities/index.ts";
import type { HtmlNode } from "../../report/index.ts";

/** What a value looks like. */
export interface Shown {
  /** For notebooks and exported pages; everything that can be seen stands in it. */
  readonly html: HtmlNode;
  /** For terminals and for those whose reader shows nothing else. */
  readonly text: string;
  /** A drawing in several forms, shown instead of the HTML where the value stands alone. */
  readonly drawing?: MimeBundle;
  /** What a document can be made of, in reading order: it travels in the notebook beside what is seen. */
  readonly parts?: readonly ShownPart[];
}

/** A result as data. */
export type ShownPart =
  | { readonly kind: "quantity"; readonly value: Quantity }
  | { readonly kind: "table"; readonly value: Table }
  | { readonly kind: "chart"; readonly value: Chart }
  | { readonly kind: "refusal"; readonly value: Refusal };

/** Where the parts stand in an output. */
export const PARTS = "application/vnd.sijill.parts.v1+json";

/** One output in several forms, by MIME type; every reader takes the richest that it knows. */
export interface MimeBundle {
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** How one kind of value shows itself. A new kind is a new file in `displays` and one line in `displayOf`. */
export interface Display<Value> {
  readonly recognises: (value: unknown) => value is Value;
  readonly show: (value: Value, context: DisplayContext) => Shown | Promise<Shown>;
}

export interface DisplayContext {
  /** Language of the words that are added: that of the value itself where it is Arabic, unless one is asked for. */
  readonly language: Language;
  /** A value inside of this one. */
  readonly inner: (value: unknown) => Promise<Shown>;
}
