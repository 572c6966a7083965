import type { LogFactorials } from "./logFactorials.ts";

/** Every way to take `total` from the rows; the callback gets what is left (reused) and −Σ log x! of what was taken. */
export function forEachFilling(
  rest: readonly number[],
  total: number,
  logs: LogFactorials,
  visit: (left: readonly number[], weight: number) => void,
): void {
  const left = [...rest];
  const last = rest.length - 1;
  // behind[i]: how much the rows after i can still give.
  const behind = new Array<number>(rest.length).fill(0);
  for (let i = last - 1; i >= 0; i--) behind[i] = (behind[i + 1] as number) + (rest[i + 1] as number);
  const fill = (i: number, open: number, weight: number): void => {
    const available = rest[i] as number;
    if (i === last) {
      left[i] = available - open;
      visit(left, weight - logs(open));
      return;
    }
    const most = Math.min(available, open);
    for (let x = Math.max(0, open - (behind[i] as number)); x <= most; x++) {
      left[i] = available - x;
      fill(i + 1, open - x, weight - logs(x));
    }
  };
  fill(0, total, 0);
}

/** −Σ log x! of one column. */
export function weightOf(column: readonly number[], logs: LogFactorials): number {
  let weight = 0;
  for (const x of column) weight -= logs(x);
  return weight;
}
