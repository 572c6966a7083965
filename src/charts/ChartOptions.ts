import type { Language } from "../quantities/index.ts";
import type { Chart } from "./Chart.ts";

/** What every chart needs to know beside its table: its language, and the words a reader sees first. */
export interface ChartOptions {
  /**
   * Language of everything the chart says by itself, and of its numbers, months and dates; default English. The words
   * given here and in the table are taken as they are, so they come in the same language. In Arabic the frame stands
   * from right to left: title and notes begin at the right, bars grow from the right, the scale of the counts stands on
   * the right. Time runs from left to right in every language: mirrored, a fall would look like a rise to whoever lays
   * two versions side by side, and the chart says so.
   */
  readonly language?: Language;
  /**
   * Name of the chart in a page: letters, digits, "-" and "_", beginning with a letter. Every id inside the SVG begins
   * with it, so two charts of one page need two names. Default: the id of the table, other characters made "-".
   */
  readonly id?: string;
  /** Headline: what the reader should see. */
  readonly title: string;
  /** Where, as a noun phrase: "Damascus military hospitals". Goes into the subtitle. */
  readonly place: string;
  /** Default: "summary-of-records", and "illustrative" for synthetic tables. */
  readonly evidentiaryRole?: Chart["evidentiaryRole"];
  /** What the thin range mark is. Default: limits of the published figure, not a statistical interval. */
  readonly rangeMeaning?: string;
  /** Lines printed under the chart and read out with it. Default: the notes of the table. */
  readonly notes?: readonly string[];
  /** Further sentences for the last layer of the alternative text: what not to conclude. */
  readonly cautions?: readonly string[];
}

/** A day that a chart marks with a labelled line, such as the end of a period that a court asks about. */
export interface MarkedDay {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly label: string;
}
