import type { Matrix } from "./Matrix.ts";

/**
 * Scales every column by a power of two so that its largest entry lies in [1, 2): exact, and it keeps columns
 * such as years to the tenth power (Filip) or 1e300 from overflowing. A column of zeros keeps scale 1.
 *
 * @returns the scaled matrix and `scale`, with `scaled = original · scale` column by column
 */
export function scaleColumns(matrix: Matrix): { readonly matrix: Matrix; readonly scale: Float64Array } {
  const { rows, columns } = matrix;
  const values = new Float64Array(matrix.values.length);
  const scale = new Float64Array(columns);
  for (let j = 0; j < columns; j++) {
    let largest = 0;
    for (let i = 0; i < rows; i++) {
      const size = Math.abs(matrix.values[j * rows + i] as number);
      if (size > largest) largest = size;
    }
    // 2^±1022 are the outermost normal powers: subnormal columns are brought as near to 1 as that allows.
    const exponent = largest === 0 ? 0 : Math.floor(Math.log2(largest));
    const factor = 2 ** Math.min(1022, Math.max(-1022, -exponent));
    scale[j] = factor;
    for (let i = 0; i < rows; i++) values[j * rows + i] = (matrix.values[j * rows + i] as number) * factor;
  }
  return { matrix: { rows, columns, values }, scale };
}
