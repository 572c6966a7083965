/** Results are plain arrays, so that they print and serialise; work is done in typed arrays, where NaN marks "none". */

/** A typed array as a plain one. */
export function plainColumn(values: Float64Array): readonly number[] {
  const column: number[] = new Array(values.length);
  for (let i = 0; i < values.length; i++) column[i] = values[i] as number;
  return column;
}

/** A typed array as a plain one, with null where it holds NaN. */
export function nullableColumn(values: Float64Array): readonly (number | null)[] {
  let first = 0;
  while (first < values.length && !Number.isNaN(values[first])) first++;
  // A single null makes the engine box every number, so columns without one stay plain.
  if (first === values.length) return plainColumn(values);
  const column: (number | null)[] = new Array(values.length);
  for (let i = 0; i < values.length; i++) column[i] = Number.isNaN(values[i]) ? null : (values[i] as number);
  return column;
}
