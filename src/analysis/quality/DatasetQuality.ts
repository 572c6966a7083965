import type { Dimension } from "../../archive/index.ts";
import type { Count, Measure, Period, Proportion, UnitOfCount } from "../../quantities/index.ts";

/** What is known to be weak in the records of one dataset, each with its number. */
export type QualityFinding =
  /** Rows that could not be accepted, by the code of the reason. */
  | { readonly kind: "rejected"; readonly reason: string; readonly rows: Measure }
  /** Values that were accepted but not understood. */
  | { readonly kind: "unresolved"; readonly field: string; readonly rows: Measure }
  /** Deaths without a value in a dimension that the dataset records. */
  | { readonly kind: "missing"; readonly dimension: Dimension; readonly share: Proportion }
  /** A dimension that the dataset does not record at all. */
  | { readonly kind: "not-recorded"; readonly dimension: Dimension }
  /** Deaths whose date is known to the month or year only, or is doubted by the source. */
  | { readonly kind: "partial-dates"; readonly deaths: Count }
  | { readonly kind: "undated"; readonly deaths: Count }
  /** Days inside the coverage on which the source could not have recorded. */
  | { readonly kind: "coverage-gap"; readonly period: Period }
  /** A number that the source rounded or published in two versions. */
  | { readonly kind: "rounded"; readonly deaths: Count };

/** The account of one dataset: what was read, what was accepted, and what is weak in it. */
export interface DatasetQuality {
  readonly dataset: string;
  readonly title: string;
  readonly unit: UnitOfCount;
  readonly coverage: Period;
  readonly read: Measure;
  readonly accepted: Measure;
  readonly rejected: Measure;
  readonly findings: readonly QualityFinding[];
}

/** The accounts of all datasets that figures rest on; a report prints them as its known weaknesses. */
export interface DataQuality {
  readonly kind: "quality";
  readonly datasets: readonly DatasetQuality[];
}
