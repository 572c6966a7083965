import type { QrFactorization } from "./qrFactorization.ts";

/** Replaces `vector` (length `rows`) by Q'vector. */
export function applyQTransposed(qr: QrFactorization, vector: Float64Array): void {
  for (let k = 0; k < qr.rank; k++) applyReflection(qr, k, vector);
}

/** Replaces `vector` (length `rows`) by Q·vector. */
export function applyQ(qr: QrFactorization, vector: Float64Array): void {
  for (let k = qr.rank - 1; k >= 0; k--) applyReflection(qr, k, vector);
}

function applyReflection(qr: QrFactorization, k: number, vector: Float64Array): void {
  const { rows, factors, multipliers } = qr;
  const column = k * rows;
  let sum = vector[k] as number;
  for (let i = k + 1; i < rows; i++) sum += (factors[column + i] as number) * (vector[i] as number);
  sum *= multipliers[k] as number;
  vector[k] = (vector[k] as number) - sum;
  for (let i = k + 1; i < rows; i++)
    vector[i] = (vector[i] as number) - sum * (factors[column + i] as number);
}

/** Solves R x = b for the leading `rank` rows and columns. */
export function solveR(qr: QrFactorization, b: ArrayLike<number>): Float64Array {
  const { rows, factors, rank } = qr;
  const x = Float64Array.from({ length: rank }, (_, i) => b[i] as number);
  for (let k = rank - 1; k >= 0; k--) {
    const value = (x[k] as number) / (factors[k * rows + k] as number);
    x[k] = value;
    for (let i = 0; i < k; i++) x[i] = (x[i] as number) - value * (factors[k * rows + i] as number);
  }
  return x;
}

/** Solves R'x = b for the leading `rank` rows and columns. */
export function solveRTransposed(qr: QrFactorization, b: ArrayLike<number>): Float64Array {
  const { rows, factors, rank } = qr;
  const x = new Float64Array(rank);
  for (let k = 0; k < rank; k++) {
    let sum = b[k] as number;
    for (let i = 0; i < k; i++) sum -= (factors[k * rows + i] as number) * (x[i] as number);
    x[k] = sum / (factors[k * rows + k] as number);
  }
  return x;
}
