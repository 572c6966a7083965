/**
 * Which records a figure counts, in terms that can be compared: the same selection is the same number, and a selection
 * inside another is a part of it. Dimensions are named as columns mean them (`ColumnMeaning`).
 */
export interface Selection {
  readonly dataset: string;
  /** Value by dimension, any of several: { facility: ["br-215"], time: ["2014-03"] }. A dimension left out: all. */
  readonly where: Readonly<Record<string, readonly string[]>>;
  /** Days, both included, where the figure is of a period that is no calendar year, quarter or month. */
  readonly period?: { readonly from: string; readonly to: string };
}

/**
 * What a figure was made from, so that it is released only as far as that is, and so that what it gives away about
 * other figures can be computed.
 * - `count`: it counts the records of a selection; `certain` or `possible` where dates are partial, `open` with those of
 *   unknown date or place
 * - `sum`: it adds other figures up, each so many times (−1: it is taken away)
 * - `quotient`: it divides one figure by another, with the limits of its interval
 * - `derived`: it is computed from other figures or tables in a way that is not undone by arithmetic
 */
export type Lineage =
  | {
      readonly kind: "count";
      readonly selection: Selection;
      readonly measure: "certain" | "possible" | "open";
    }
  | {
      readonly kind: "sum";
      readonly of: readonly { readonly quantity: string; readonly times: number }[];
    }
  | {
      readonly kind: "quotient";
      readonly numerator: string;
      readonly denominator: string;
      /** Further figures that its limits rest on. */
      readonly limits?: readonly string[];
    }
  | { readonly kind: "derived"; readonly from: readonly string[] };
