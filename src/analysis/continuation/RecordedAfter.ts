import type { Refusal } from "../../errors/index.ts";
import type { Count, DateQuantity, Duration, Proportion, Ratio, Table } from "../../quantities/index.ts";

/** What is recorded after a day, by one dataset or by several that may be taken together. */
export interface RecordedAfter {
  readonly total: Count;
  /** Deaths whose every possible date lies after the day. */
  readonly certain: Count;
  /** Deaths of which some possible date does, the undated ones included. */
  readonly possible: Count;
  readonly undated: Count;
  /** Certain deaths after the day among all deaths; bounds reach to the possible ones. Null where there is none. */
  readonly share: Proportion | null;
  /** First and last date of a death that is certainly after the day; null when there is none. */
  readonly first: DateQuantity | null;
  readonly last: DateQuantity | null;
  /** Whole months after the day that were covered. */
  readonly monthsCovered: Duration;
  /** Those of them with at least one certain death; refused where no date is known to the month. */
  readonly monthsWithDeaths: Duration | Refusal;
  /** Longest run of covered months in which no dated death can lie; refused likewise. */
  readonly longestGap: Duration | Refusal;
  /** Counts by year over the whole coverage, dataset by dataset. */
  readonly yearly: Table;
}

/** A dataset whose coverage ends before the day: it says nothing about what came after. */
export interface SilentDataset {
  readonly kind: "silent";
  readonly dataset: string;
  readonly title: string;
  /** Deaths it holds, all of them up to the day. */
  readonly total: Count;
  /** Last day about which it says anything. */
  readonly coverageEnd: DateQuantity;
  readonly reason: string;
}

/** What a dataset records after the day. */
export interface ObservedDataset extends RecordedAfter {
  readonly kind: "observed";
  readonly dataset: string;
  readonly title: string;
  /** Rate after the day over the rate before it, inside the coverage of this dataset only. */
  readonly rateRatio: Ratio | Refusal;
}

/** What the datasets that are not silent record together; one person may stand in several. */
export interface ObservedTogether extends RecordedAfter {
  readonly kind: "overall";
  /** Ids of the datasets taken together. */
  readonly datasets: readonly string[];
}

/** Whether deaths continued after a day, dataset by dataset and, where it may be asked, over all. */
export interface Continuation {
  readonly kind: "continuation";
  readonly after: string;
  readonly datasets: readonly (SilentDataset | ObservedDataset)[];
  readonly overall: ObservedTogether | Refusal;
}
