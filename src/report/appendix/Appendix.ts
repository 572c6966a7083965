import type { Block } from "../document/index.ts";

/** What the report system adds behind the author's text, as blocks like any other: every writer prints it alike. */
export interface Appendix {
  readonly blocks: readonly Block[];
  /** Ids of the quantities that have a row in "How each number was made". */
  readonly explained: ReadonlySet<string>;
}

/** Anchors hold an underscore, which no id of a quantity, figure or table may: they cannot collide. */
export const anchors = {
  source: (number: number) => `source_${number}`,
  quantity: (id: string) => `number_${id}`,
  figure: (id: string) => `figure_${id}`,
  table: (id: string) => `table_${id}`,
  footnote: (number: number) => `footnote_${number}`,
  footnoteReference: (number: number) => `footnote_${number}_back`,
} as const;
