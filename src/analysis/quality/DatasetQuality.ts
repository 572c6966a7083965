import type { Dimension } from "../../archive/index.ts";
import type {
  Count,
  Measure,
  Period,
  Proportion,
  UnitOfCount,
  WithheldQuantity,
} from "../../quantities/index.ts";

/** What is known to be weak in the records of one dataset, each with its number. */
export type QualityFinding =
  /** Rows that could not be accepted, by the code of the reason. */
  | { readonly kind: "rejected"; readonly reason: string; readonly rows: Measure | WithheldQuantity }
  /** Values that were accepted but not understood. */
  | { readonly kind: "unresolved"; readonly field: string; readonly rows: Measure | WithheldQuantity }
  /** Deaths without a value in a dimension that the dataset records. */
  | { readonly kind: "missing"; readonly dimension: Dimension; readonly share: Proportion | WithheldQuantity }
  /** A dimension that the dataset does not record at all. */
  | { readonly kind: "not-recorded"; readonly dimension: Dimension }
  /** Deaths whose date is known to the month or year only, or is doubted by the source. */
  | { readonly kind: "partial-dates"; readonly deaths: Count | WithheldQuantity }
  | { readonly kind: "undated"; readonly deaths: Count | WithheldQuantity }
  /** Days inside the coverage on which the source could not have recorded. */
  | { readonly kind: "coverage-gap"; readonly period: Period }
  /** A number that the source rounded or published in two versions. */
  | { readonly kind: "rounded"; readonly deaths: Count | WithheldQuantity };

/** The account of one dataset: what was read, what was accepted, and what is weak in it. */
export interface DatasetQuality {
  readonly dataset: string;
  readonly title: string;
  readonly unit: UnitOfCount;
  readonly coverage: Period;
  readonly read: Measure | WithheldQuantity;
  readonly accepted: Measure | WithheldQuantity;
  readonly rejected: Measure | WithheldQuantity;
  readonly findings: readonly QualityFinding[];
}

/** The accounts of all datasets that figures rest on; a report prints them as its known weaknesses. */
export interface DataQuality {
  readonly kind: "quality";
  readonly datasets: readonly DatasetQuality[];
}
