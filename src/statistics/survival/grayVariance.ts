import type { RiskTable } from "./riskTable.ts";

/**
 * Variance of a cumulative incidence as R's cmprsk::cuminc gives it (Gray 1988, Annals of Statistics 16, 1141–1154,
 * after Aalen 1978): hypergeometric corrections for ties, and no term for the last person at risk. It changes only
 * where an event of the cause happens.
 */
export function grayVariance(table: RiskTable, counts: Float64Array): Float64Array {
  const variance = new Float64Array(table.time.length);
  let s = 1;
  let incidence = 0;
  let v1 = 0;
  let v2 = 0;
  let v3 = 0;
  let current = 0;
  for (let row = 0; row < table.time.length; row++) {
    const n = table.atRisk[row] as number;
    const own = counts[row] as number;
    const others = (table.events[row] as number) - own;
    const next = (s * (n - own - others)) / n;
    incidence += (s * own) / n;
    if (others > 0 && next > 0) {
      const tied = others > 1 ? 1 - (others - 1) / (n - 1) : 1;
      const weight = (s * s * tied * others) / (n * n);
      const share = incidence / next;
      v1 += share * share * weight;
      v2 += (share * weight) / next;
      v3 += weight / (next * next);
    }
    if (own > 0) {
      const tied = own > 1 ? 1 - (own - 1) / (n - 1) : 1;
      const weight = (s * s * tied * own) / (n * n);
      const inverse = next > 0 ? 1 / next : 0;
      const share = 1 + inverse * incidence;
      v1 += share * share * weight;
      v2 += inverse * share * weight;
      v3 += inverse * inverse * weight;
      current = v1 + incidence * incidence * v3 - 2 * incidence * v2;
    }
    variance[row] = Math.max(0, current);
    s = next;
  }
  return variance;
}
