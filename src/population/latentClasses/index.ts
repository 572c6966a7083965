/** Latent classes: a Bayesian mixture within which lists are independent, sampled by chains that must agree. */
export type { Convergence } from "./convergence.ts";
export {
  type LatentClassEstimate,
  type LatentClassOptions,
  latentClassEstimate,
} from "./latentClassEstimate.ts";
