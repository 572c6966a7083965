/** Linear algebra for regression: Householder QR with refinement, Cholesky, null spaces, non-negative least squares. */
export { applyQ, applyQTransposed, solveR, solveRTransposed } from "./applyFactors.ts";
export { cholesky, solveCholesky } from "./cholesky.ts";
export { inverseGram } from "./inverseGram.ts";
export { type Matrix, matrixFromColumns, matrixToRows, subMatrix, zeroMatrix } from "./Matrix.ts";
export { multiply, multiplyTransposed } from "./multiply.ts";
export { nonNegativeLeastSquares } from "./nonNegativeLeastSquares.ts";
export { nullSpace } from "./nullSpace.ts";
export { factorizeInPlace, type QrFactorization, qrFactorization } from "./qrFactorization.ts";
export { refinedLeastSquares } from "./refinedLeastSquares.ts";
export { scaleColumns } from "./scaleColumns.ts";
export { weightedGram } from "./weightedGram.ts";
