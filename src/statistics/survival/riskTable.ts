import type { CheckedColumns } from "./survivalColumns.ts";

/** One row for each distinct time at which an event or a censoring happened, ascending. */
export interface RiskTable {
  readonly time: Float64Array;
  /** Under observation just before the time: entered before it, and not yet gone. */
  readonly atRisk: Float64Array;
  readonly events: Float64Array;
  readonly censored: Float64Array;
}

/** Event, censoring and entry times, each sorted: enough for everything that counts persons at risk. */
export interface SortedTimes {
  readonly events: Float64Array;
  readonly censored: Float64Array;
  /** Null when everyone was under observation from the start. */
  readonly entries: Float64Array | null;
}

/** Sorts three arrays of numbers apart, so that no index has to be sorted with them. */
export function sortedTimes({ time, event, entry }: CheckedColumns): SortedTimes {
  const n = time.length;
  let deaths = 0;
  for (let i = 0; i < n; i++) deaths += event[i] as number;
  const events = new Float64Array(deaths);
  const censored = new Float64Array(n - deaths);
  for (let i = 0, e = 0, c = 0; i < n; i++) {
    if (event[i] === 1) events[e++] = time[i] as number;
    else censored[c++] = time[i] as number;
  }
  const entries = entry === null ? null : Float64Array.from(entry).sort();
  return { events: events.sort(), censored: censored.sort(), entries };
}

/**
 * Counts events, censorings and those at risk at each distinct time. Events come before censorings of the same time.
 */
export function riskTable(columns: CheckedColumns): RiskTable {
  const { events: eventTimes, censored: censoredTimes, entries } = sortedTimes(columns);
  const n = columns.time.length;
  const deaths = eventTimes.length;
  const rows = countDistinct(eventTimes, censoredTimes);
  const table: RiskTable = {
    time: new Float64Array(rows),
    atRisk: new Float64Array(rows),
    events: new Float64Array(rows),
    censored: new Float64Array(rows),
  };
  let entered = entries === null ? n : 0;
  let e = 0;
  let c = 0;
  for (let row = 0; row < rows; row++) {
    const t = earlier(eventTimes, e, censoredTimes, c);
    if (entries !== null) while (entered < n && (entries[entered] as number) < t) entered++;
    table.atRisk[row] = entered - e - c;
    const e0 = e;
    const c0 = c;
    while (e < deaths && eventTimes[e] === t) e++;
    while (c < n - deaths && censoredTimes[c] === t) c++;
    table.time[row] = t;
    table.events[row] = e - e0;
    table.censored[row] = c - c0;
  }
  return table;
}

function earlier(a: Float64Array, i: number, b: Float64Array, j: number): number {
  const x = i < a.length ? (a[i] as number) : Infinity;
  const y = j < b.length ? (b[j] as number) : Infinity;
  return Math.min(x, y);
}

/** How many different values two ascending arrays hold together. */
function countDistinct(a: Float64Array, b: Float64Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length || j < b.length; count++) {
    const t = earlier(a, i, b, j);
    while (i < a.length && a[i] === t) i++;
    while (j < b.length && b[j] === t) j++;
  }
  return count;
}
