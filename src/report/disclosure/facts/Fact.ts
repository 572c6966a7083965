import type { UnitOfCount } from "../../../quantities/index.ts";

/** Where a release states a number. */
export type FactPlace =
  | { readonly kind: "cell"; readonly table: string; readonly row: number; readonly column: string }
  | { readonly kind: "quantity"; readonly id: string }
  | { readonly kind: "earlier"; readonly release: string; readonly where: string };

/**
 * One statement of how many: the records of a dataset that have certain attributes in common. The same records counted
 * in another table, in prose or in an earlier release have the same attributes, and so are the same number.
 */
export interface Fact {
  readonly dataset: string;
  /** Hash over the files of the dataset: counts of two versions of it are different numbers. */
  readonly version: string;
  /** `certain`, `possible`, `open`, or the name of a magnitude. */
  readonly measure: string;
  /** Attribute to value, with everything that follows from it: a month has its quarter and its year too. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Days, where they are no calendar period. */
  readonly window: { readonly from: string; readonly to: string } | null;
  /** Dimensions of which several values are meant. */
  readonly sets: Readonly<Record<string, readonly string[]>>;
  readonly value: number;
  readonly unit: UnitOfCount;
  readonly place: FactPlace;
  /** For a magnitude: what the two largest records give to it. */
  readonly largest: { readonly first: number; readonly second: number } | null;
}
