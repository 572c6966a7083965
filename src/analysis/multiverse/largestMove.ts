import type { MultiverseRow } from "./MultiverseResult.ts";

/** The largest difference that one choice makes to a finding while all others stay as they are. */
export function largestMove(choice: string, rows: readonly MultiverseRow[], at: number): number {
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    const value = row.values[at]?.value ?? null;
    const { [choice]: _, ...others } = row.selected;
    const key = JSON.stringify(others);
    if (value !== null) groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return [...groups.values()]
    .map((values) => Math.max(...values) - Math.min(...values))
    .reduce((a, b) => Math.max(a, b), 0);
}
