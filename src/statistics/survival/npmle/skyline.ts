/** A symmetric matrix stored row by row from the first non-zero column to the diagonal. */
export interface Skyline {
  /** First stored column of each row. */
  readonly start: Int32Array;
  readonly rows: readonly Float64Array[];
}

/** A zero matrix with room for the given entries; `partners[i]` is the smallest column met in row i. */
export function skyline(start: Int32Array): Skyline {
  return { start, rows: Array.from(start, (from, i) => new Float64Array(i - from + 1)) };
}

/** A pivot that keeps less than this share of its diagonal entry belongs to a direction without curvature. */
const FLAT = 1e-13;

/**
 * Solves A x = b by a Cholesky factorisation inside the skyline, overwriting A. Directions without curvature, along
 * which the solution is not determined, are left at 0.
 */
export function solveSkyline(matrix: Skyline, b: ArrayLike<number>): Float64Array {
  const { start, rows } = matrix;
  const n = rows.length;
  const x = Float64Array.from(b);
  const flat = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const row = rows[i] as Float64Array;
    const from = start[i] as number;
    const own = row[i - from] as number;
    let pivot = own;
    let rest = x[i] as number;
    for (let j = from; j < i; j++) {
      const other = rows[j] as Float64Array;
      const otherFrom = start[j] as number;
      let sum = row[j - from] as number;
      for (let k = Math.max(from, otherFrom); k < j; k++)
        sum -= (row[k - from] as number) * (other[k - otherFrom] as number);
      const entry = flat[j] === 1 ? 0 : sum / (other[j - otherFrom] as number);
      row[j - from] = entry;
      pivot -= entry * entry;
      rest -= entry * (x[j] as number);
    }
    flat[i] = pivot > FLAT * own ? 0 : 1;
    const root = Math.sqrt(Math.max(pivot, 0));
    row[i - from] = root;
    x[i] = flat[i] === 1 ? 0 : rest / root;
  }
  for (let i = n - 1; i >= 0; i--) {
    const row = rows[i] as Float64Array;
    const from = start[i] as number;
    const value = flat[i] === 1 ? 0 : (x[i] as number) / (row[i - from] as number);
    x[i] = value;
    for (let j = from; j < i; j++) x[j] = (x[j] as number) - (row[j - from] as number) * value;
  }
  return x;
}
