import type { RiskTable } from "./riskTable.ts";

export interface IncidenceColumns {
  readonly survival: Float64Array;
  readonly incidence: Float64Array;
  readonly variance: Float64Array;
}

/**
 * Cumulative incidence of one cause with its delta-method variance.
 *
 * The errors of survival S and incidence I obey δS' = (1 − h) δS − S δh and δI' = δI + h_k δS + S δh_k at each time,
 * with the multinomial covariance of the hazards; so their covariance is carried along in one pass, where the usual
 * formula sums over all earlier times for every time.
 */
export function cumulativeIncidence(table: RiskTable, counts: Float64Array): IncidenceColumns {
  const rows = table.time.length;
  const survival = new Float64Array(rows);
  const incidence = new Float64Array(rows);
  const variance = new Float64Array(rows);
  let s = 1;
  let i = 0;
  let ss = 0;
  let si = 0;
  let ii = 0;
  let alone = true;
  for (let row = 0; row < rows; row++) {
    const n = table.atRisk[row] as number;
    const all = (table.events[row] as number) / n;
    const own = (counts[row] as number) / n;
    const left = (n - (table.events[row] as number)) / n;
    const scale = (s * s) / n;
    if (counts[row] !== table.events[row]) alone = false;
    ii += own * (2 * si + own * ss) + scale * own * (1 - own);
    si = left * (si + own * ss - scale * own);
    ss = left * (left * ss + scale * all);
    // While no other cause has struck, I = 1 − S and the variances are one: said so, not left to rounding.
    if (alone) {
      ii = ss;
      si = -ss;
    }
    i += s * own;
    s *= left;
    survival[row] = s;
    incidence[row] = alone ? 1 - s : i;
    variance[row] = Math.max(0, ii);
  }
  return { survival, incidence, variance };
}
