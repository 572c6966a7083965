import type { CheckedColumns } from "../survivalColumns.ts";

/** The rows of one stratum in the order in which a pass from the latest time to the earliest needs them. */
export interface RiskOrder {
  /** Rows by time, latest first. */
  readonly byTime: Uint32Array;
  /** Rows by entry, latest first; null when everyone was under observation from the start. */
  readonly byEntry: Uint32Array | null;
}

export function riskOrder({ time, entry }: CheckedColumns, rows: Uint32Array): RiskOrder {
  const latestFirst = (key: Float64Array) =>
    Uint32Array.from(rows).sort((a, b) => (key[b] as number) - (key[a] as number) || a - b);
  return {
    byTime: latestFirst(time),
    // An entry of −Infinity never leaves the risk set; subtracting two of them would give NaN, so they go last.
    byEntry:
      entry === null ? null : latestFirst(entry.map((value) => Math.max(value, -Number.MAX_VALUE / 4))),
  };
}
