import type { TopLevelSpec } from "vega-lite";
import type { Language, Table } from "../quantities/index.ts";

/** A drawn table: a Vega-Lite specification and the words that replace it for those who cannot see it. */
export interface Chart {
  readonly id: string;
  /** Language of its words; default English. */
  readonly language?: Language;
  readonly title: string;
  /** What, where, when, unit; says "documented" or "estimated". */
  readonly subtitle: string;
  readonly spec: TopLevelSpec;
  /** Three layers: type and axes; the main numbers; what not to conclude. */
  readonly alt: string;
  /** The same numbers as a table: nothing is drawn that is not in it. */
  readonly table: Table;
  /** US Federal Rules of Evidence 1006 and 107: a summary of records can be evidence, an illustration is not. */
  readonly evidentiaryRole: "summary-of-records" | "illustrative";
  /**
   * The same chart of another table with the same columns: the one a version may show, with coarser rows or withheld
   * cells. Marks, data, labels and words all come from that table. A chart without it is withheld from such a version.
   */
  readonly redraw?: (table: Table) => Chart;
  /** Days that it was asked to mark with a line, YYYY-MM-DD. */
  readonly markedDays?: readonly string[];
  /**
   * The panels of a chart that has several, each as a chart of its own: for a screen in a room, where the whole would be
   * too small to read.
   */
  readonly panels?: () => readonly Chart[];
}

/** What of a chart its drawing is made of: plain data, which can be handed to another thread. */
export type DrawnChart = Pick<Chart, "id" | "language" | "title" | "alt" | "spec">;
