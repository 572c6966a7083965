import type { Block } from "../document/index.ts";

/** What the report system adds behind the author's text, as blocks like any other: every writer prints it alike. */
export interface Appendix {
  readonly blocks: readonly Block[];
  /** Ids of the quantities that have a row in "How each number was made". */
  readonly explained: ReadonlySet<string>;
}
