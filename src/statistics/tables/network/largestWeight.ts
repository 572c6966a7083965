import { weightOf } from "./fillings.ts";
import type { LogFactorials } from "./logFactorials.ts";

/**
 * A bound from above of −Σ log x! over all ways to fill the columns from the rows: the row totals are enforced by
 * Lagrange multipliers only, so that each column is maximised by itself, and exactly. One column is known exactly.
 */
export function largestWeight(
  rest: readonly number[],
  columns: readonly number[],
  logs: LogFactorials,
): number {
  if (columns.length <= 1) return weightOf(rest, logs);
  // At the maximum log(x + ½) is about the sum of a row's and a column's multiplier.
  const multipliers = rest.map((n) => Math.log(n / columns.length + 0.5));
  let bound = 0;
  rest.forEach((n, i) => {
    bound -= n * (multipliers[i] as number);
  });
  for (const column of columns) bound += bestColumn(rest, multipliers, column, logs);
  return bound;
}

/** max Σ (λᵢ xᵢ − log xᵢ!) over whole xᵢ that sum to `total`: concave, so a filling no exchange improves is the best. */
function bestColumn(
  rest: readonly number[],
  multipliers: readonly number[],
  total: number,
  logs: LogFactorials,
): number {
  const all = rest.reduce((sum, n) => sum + n, 0);
  const filling = rest.map((n) => Math.floor((total * n) / all));
  let open = total - filling.reduce((sum, x) => sum + x, 0);
  const gain = (i: number): number => (multipliers[i] as number) - Math.log((filling[i] as number) + 1);
  const loss = (i: number): number =>
    filling[i] === 0 ? Infinity : (multipliers[i] as number) - Math.log(filling[i] as number);
  const best = (value: (i: number) => number, sign: number): number => {
    let found = 0;
    for (let i = 1; i < filling.length; i++) if (sign * value(i) > sign * value(found)) found = i;
    return found;
  };
  for (; open > 0; open--) {
    const i = best(gain, 1);
    filling[i] = (filling[i] as number) + 1;
  }
  for (;;) {
    const to = best(gain, 1);
    const from = best(loss, -1);
    if (gain(to) <= loss(from)) break;
    filling[to] = (filling[to] as number) + 1;
    filling[from] = (filling[from] as number) - 1;
  }
  return filling.reduce((sum, x, i) => sum + x * (multipliers[i] as number) - logs(x), 0);
}
