/** Statistics: pure numeric functions on numbers and arrays; they know nothing of deaths or files. */

export * from "./agreement/index.ts";
export { requireCount, requireLevel, requireOption } from "./arguments.ts";
export * from "./bootstrap/index.ts";
export * from "./changePoints/index.ts";
export {
  beta,
  binomial,
  chiSquare,
  complementaryErrorFunction,
  type DensityOptions,
  digamma,
  errorFunction,
  fisherF,
  gamma,
  hypergeometric,
  logGamma,
  negativeBinomial,
  normal,
  poisson,
  studentT,
  type Tail,
  type TailOptions,
  trigamma,
} from "./distributions/index.ts";
export * from "./imputation/index.ts";
export * from "./intervals/index.ts";
export {
  cholesky,
  type Matrix,
  matrixFromColumns,
  qrFactorization,
  solveCholesky,
  weightedGram,
} from "./linearAlgebra/index.ts";
export * from "./linearProgramming/index.ts";
export * from "./random/index.ts";
export * from "./reference/index.ts";
export * from "./regression/index.ts";
export * from "./sampling/index.ts";
export * from "./survival/index.ts";
export * from "./tables/index.ts";
export * from "./threads/index.ts";
export * from "./trends/index.ts";
