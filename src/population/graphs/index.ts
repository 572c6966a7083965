/** Decomposable graphs: Bayesian model averaging over how lists depend on one another, worked out exactly. */
export {
  type DecomposableGraphEstimate,
  type DecomposableGraphOptions,
  decomposableGraphEstimate,
  type GraphRow,
} from "./decomposableGraphEstimate.ts";
export type { PriorOnSize } from "./graphLikelihood.ts";
export type { UnseenGrid } from "./graphPosterior.ts";
