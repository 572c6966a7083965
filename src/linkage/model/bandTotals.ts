import type { Store } from "../../archive/index.ts";
import type { PairScope } from "../blocking/pairsSql.ts";
import type { Comparison, ValueBand } from "../comparison/Comparison.ts";

/** What is known exactly about a band of values, without a sample. */
export interface BandTotal {
  /** All pairs that agree on a value of the band, matches among them. */
  readonly pairs: number;
  /** Records that hold a value of the band. */
  readonly records: number;
  /** Mean count of the values, over the records that hold them. */
  readonly meanCount: number;
}

/** For each comparison and level its band's totals, null where the level has no band. */
export async function bandTotals(
  comparisons: readonly Comparison[],
  scope: PairScope,
  store: Store,
): Promise<readonly (readonly (BandTotal | null)[])[]> {
  const all: (readonly (BandTotal | null)[])[] = [];
  for (const { levels } of comparisons) {
    const totals: (BandTotal | null)[] = [];
    for (const { band } of levels) totals.push(band === undefined ? null : await totalOf(band, scope, store));
    all.push(totals);
  }
  return all;
}

async function totalOf(
  { column, from, below }: ValueBand,
  scope: PairScope,
  store: Store,
): Promise<BandTotal> {
  const upper = below === Number.POSITIVE_INFINITY ? "" : `AND n_${column} < ${below}`;
  const pairs = scope === "all" ? "sum(c * (c - 1) / 2)" : "sum((c * c - squares) / 2)";
  const [row] = await store.rows(`
    SELECT coalesce(${pairs}, 0)::DOUBLE AS pairs, coalesce(sum(c), 0)::DOUBLE AS records,
           coalesce(sum(c * c), 0)::DOUBLE AS squares
      FROM (SELECT sum(k) AS c, sum(k * k) AS squares
              FROM (SELECT c_${column} AS value, source, count(*)::DOUBLE AS k FROM records
                     WHERE c_${column} IS NOT NULL AND n_${column} >= ${from} ${upper} GROUP BY ALL)
             GROUP BY value)`);
  const records = Number(row?.records ?? 0);
  return {
    pairs: Number(row?.pairs ?? 0),
    records,
    meanCount: records === 0 ? 1 : Number(row?.squares ?? 0) / records,
  };
}
