import { solveR } from "./applyFactors.ts";
import { type Matrix, zeroMatrix } from "./Matrix.ts";
import type { QrFactorization } from "./qrFactorization.ts";

/**
 * (A'A)⁻¹ = R⁻¹R⁻ᵀ from the factorisation of A, in the original order of the columns: the covariance matrix of
 * least squares up to its variance. The product A'A, which squares the condition number, is never formed.
 * Needs full column rank.
 */
export function inverseGram(qr: QrFactorization): Matrix {
  const p = qr.columns;
  const inverseR = Array.from({ length: p }, (_, j) => {
    const unit = new Float64Array(p);
    unit[j] = 1;
    return solveR(qr, unit);
  });
  const gram = zeroMatrix(p, p);
  for (let a = 0; a < p; a++)
    for (let b = a; b < p; b++) {
      let sum = 0;
      for (let k = b; k < p; k++)
        sum += ((inverseR[k] as Float64Array)[a] as number) * ((inverseR[k] as Float64Array)[b] as number);
      const row = qr.pivot[a] as number;
      const column = qr.pivot[b] as number;
      gram.values[column * p + row] = sum;
      gram.values[row * p + column] = sum;
    }
  return gram;
}
