import type { CheckedColumns } from "../survivalColumns.ts";
import type { RiskOrder } from "./riskOrder.ts";

/**
 * Whether the partial likelihood never falls along a direction: at every event time the persons with an event have
 * the largest value of the direction among all at risk (up to a small share of its range).
 */
export function isMonotoneAlong(
  { time, event, entry }: CheckedColumns,
  strata: readonly RiskOrder[],
  x: readonly Float64Array[],
  direction: ArrayLike<number>,
): boolean {
  const value = Float64Array.from(time, (_, row) =>
    x.reduce((sum, column, k) => sum + (column[row] as number) * (direction[k] as number), 0),
  );
  const high = value.reduce((max, v) => Math.max(max, v), -Infinity);
  const low = value.reduce((min, v) => Math.min(min, v), Infinity);
  const slack = 1e-6 * (high - low);
  return strata.every(({ byTime }) => {
    let largest = -Infinity;
    for (let i = 0; i < byTime.length; ) {
      const t = time[byTime[i] as number] as number;
      const first = i;
      for (; i < byTime.length && time[byTime[i] as number] === t; i++)
        largest = Math.max(largest, value[byTime[i] as number] as number);
      const dying = byTime.subarray(first, i).filter((row) => event[row] === 1);
      if (dying.length === 0) continue;
      if (entry !== null)
        largest = byTime
          .subarray(0, i)
          .reduce(
            (max, row) => ((entry[row] as number) < t ? Math.max(max, value[row] as number) : max),
            -Infinity,
          );
      if (dying.some((row) => (value[row] as number) < largest - slack)) return false;
    }
    return true;
  });
}
