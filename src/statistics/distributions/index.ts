/** Distributions: densities, both tails with logarithms, and quantiles, to about 15 digits also in the far tail. */
export { beta } from "./beta.ts";
export { binomial } from "./binomial.ts";
export { chiSquare } from "./chiSquare.ts";
export { digamma } from "./digamma.ts";
export { complementaryErrorFunction, errorFunction } from "./errorFunction.ts";
export { fisherF } from "./fisherF.ts";
export { gamma } from "./gamma.ts";
export { hypergeometric } from "./hypergeometric.ts";
export { logGamma } from "./logGamma.ts";
// For the sibling folders; not part of the public API.
export {
  binomialAtOdds,
  binomialMidOdds,
  binomialMidTail,
  binomialOddsTail,
  poissonMidMean,
  poissonMidTail,
} from "./midP.ts";
export { negativeBinomial } from "./negativeBinomial.ts";
export {
  inclusiveTail,
  leastOf,
  type Margins,
  mostOf,
  oddsOfMean,
  oddsOfTail,
} from "./noncentralHypergeometric.ts";
export { normal } from "./normal.ts";
export { poisson } from "./poisson.ts";
export { smallProbabilities } from "./smallProbabilities.ts";
export { studentT } from "./studentT.ts";
export type { DensityOptions, Tail, TailOptions } from "./tails.ts";
export { trigamma } from "./trigamma.ts";
