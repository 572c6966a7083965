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
  const distinct = distinctTimes(columns);
  let mean = 0;
  for (let i = 0; i < distinct.length; i++) mean += Math.abs(distinct[i] as number) / distinct.length;
  const near = TOLERANCE * mean;
  const merged = new Map<number, number>();
  for (let i = 1; i < distinct.length; i++) {
    const before = distinct[i - 1] as number;
    const time = distinct[i] as number;
    if (time - before <= near) merged.set(time, merged.get(before) ?? before);
  }
  if (merged.size === 0) return;
  for (const column of columns)
    column.forEach((time, i) => {
      column[i] = merged.get(time) ?? time;
    });
}

/** The finite times of all columns, ascending, each once. */
function distinctTimes(columns: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(columns.reduce((sum, column) => sum + column.length, 0));
  let filled = 0;
  for (const column of columns) {
    all.set(column, filled);
    filled += column.length;
  }
  all.sort();
  let kept = 0;
  for (let i = 0; i < filled; i++) {
    const time = all[i] as number;
    // An entry of −∞, "from the start", is no time.
    if (time !== -Infinity && (kept === 0 || time !== all[kept - 1])) all[kept++] = time;
  }
  return all.subarray(0, kept);
}

function isWhole(column: Float64Array): boolean {
  return column.every((time) => (Number.isInteger(time) && Math.abs(time) <= WHOLE) || time === -Infinity);
}
