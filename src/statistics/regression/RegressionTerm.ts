import type { TimeIndex } from "./TimeIndex.ts";

/** What a term may look at when it builds its columns: how many observations there are, and when they were made. */
export interface Observations {
  readonly count: number;
  readonly time: TimeIndex | null;
}

/** One named column of the design matrix. */
export interface DesignColumn {
  readonly name: string;
  readonly values: ArrayLike<number>;
}

/**
 * One idea of a regression model, such as a trend or a step: it turns observations into named columns.
 * Terms take the place of a formula, so a model is a list that can be read, stored and tested.
 */
export interface RegressionTerm {
  /** How the term is written, such as `step("2014-01-20")`. */
  readonly label: string;
  columns(observations: Observations): readonly DesignColumn[];
}
