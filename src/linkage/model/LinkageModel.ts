import type { Comparison } from "../comparison/Comparison.ts";

/** One level of a comparison, fitted. */
export interface FittedLevel {
  readonly label: string;
  /** Share of matches at this level, of those with both values. */
  readonly m: number;
  /** The same of pairs that are no match. */
  readonly u: number;
  /** log2(m / u): what this level adds to the weight of a pair. */
  readonly weight: number;
  /** For a band of exact agreement: the mean count of its values, against which the count of each value is set. */
  readonly meanCount: number | null;
}

export interface FittedComparison {
  readonly comparison: Comparison;
  readonly levels: readonly FittedLevel[];
}

/** Two properties whose agreements come together in different persons too, by their places among the comparisons. */
export interface Dependence {
  readonly first: number;
  readonly second: number;
  /** How many times more often than by chance. */
  readonly lift: number;
  /** −log2 of it: what it takes from a pair that agrees on both. */
  readonly weight: number;
}

/** A Fellegi–Sunter model: what agreement and disagreement on each property say about two records being one person's. */
export interface LinkageModel {
  readonly comparisons: readonly FittedComparison[];
  readonly dependences: readonly Dependence[];
  /** Probability that two records taken at random belong together. */
  readonly matchProbability: number;
  readonly iterations: number;
  readonly converged: boolean;
}
