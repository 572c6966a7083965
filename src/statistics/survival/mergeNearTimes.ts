/** The tolerance of R's survival (timefix). */
const TOLERANCE = 2 ** -26;
/** Whole numbers up to here are never nearer to each other than the tolerance times their mean. */
const WHOLE = 2 ** 26;

/**
 * Makes one time of times that differ by no more than 1.5e-8 of the mean of all distinct times, in place: 0.3 and
 * 0.1 + 0.2 are one time, and counting them as two would undo ties (Therneau, vignette "Tied times" of R's survival).
 */
export function mergeNearTimes(columns: readonly Float64Array[]): void {
  if (columns.every(isWhole)) return;
  const all = new Float64Array(columns.reduce((sum, column) => sum + column.length, 0));
  let filled = 0;
  for (const column of columns) for (const time of column) if (Number.isFinite(time)) all[filled++] = time;
  const distinct = all
    .subarray(0, filled)
    .sort()
    .filter((time, i, sorted) => time !== sorted[i - 1]);
  const mean = distinct.reduce((sum, time) => sum + Math.abs(time) / distinct.length, 0);
  const isNear = (i: number) => (distinct[i] as number) - (distinct[i - 1] as number) <= TOLERANCE * mean;
  const merged = new Map<number, number>();
  for (let i = 1; i < distinct.length; i++) {
    const before = distinct[i - 1] as number;
    if (isNear(i)) merged.set(distinct[i] as number, merged.get(before) ?? before);
  }
  if (merged.size === 0) return;
  for (const column of columns)
    column.forEach((time, i) => {
      column[i] = merged.get(time) ?? time;
    });
}

function isWhole(column: Float64Array): boolean {
  return column.every((time) => (Number.isInteger(time) && Math.abs(time) <= WHOLE) || time === -Infinity);
}
