import type { PairScope } from "../blocking/pairsSql.ts";

/**
 * FROM clause of about `wanted` pairs that are as good as random: each record, or of many records the first `wanted`, with
 * those a fixed number of places further in the order of the records, which follows a hash of their content. The same for
 * every order of the input.
 */
export function randomPairs(records: number, wanted: number, scope: PairScope): string {
  const shifts = Math.max(1, Math.min(records - 1, Math.ceil(wanted / Math.max(1, records))));
  const list = shiftsOf(records, shifts);
  const between = scope === "all" ? "" : " AND l.source <> r.source";
  return `(SELECT unnest([${list.join(", ")}]) AS shift) s
    CROSS JOIN records l JOIN records r ON l.rid < ${wanted} AND r.rid = (l.rid + s.shift) % ${records}${between}`;
}

/** Distinct shifts below half the number of records, spread by the golden ratio. */
function shiftsOf(records: number, count: number): readonly number[] {
  const half = Math.max(1, Math.floor((records - 1) / 2));
  const shifts = new Set<number>();
  for (let at = 1; shifts.size < Math.min(count, half); at++)
    shifts.add(1 + Math.floor(((at * 0.618_033_988_749_895) % 1) * half));
  return [...shifts].sort((a, b) => a - b);
}
