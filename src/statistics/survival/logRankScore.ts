import type { Matrix } from "../linearAlgebra/index.ts";
import type { SortedTimes } from "./riskTable.ts";

export interface LogRankSums {
  readonly observed: Float64Array;
  readonly expected: Float64Array;
  readonly variance: Matrix;
}

/** Adds one stratum's observed and expected events and their covariance; `groups` holds its sorted times. */
export function addLogRank(sums: LogRankSums, groups: readonly SortedTimes[], rho: number): void {
  const k = groups.length;
  const dead = new Uint32Array(k);
  const censored = new Uint32Array(k);
  const entered = Uint32Array.from(groups, (group) =>
    group.entries === null ? group.events.length + group.censored.length : 0,
  );
  const atRisk = new Float64Array(k);
  const deaths = new Float64Array(k);
  let survival = 1;
  for (;;) {
    let t = Infinity;
    for (let g = 0; g < k; g++) t = Math.min(t, groups[g]?.events[dead[g] as number] ?? Infinity);
    if (t === Infinity) return;
    let n = 0;
    let d = 0;
    groups.forEach((group, g) => {
      const { events, entries } = group;
      if (entries !== null) entered[g] = advance(entries, entered[g] as number, t, false);
      censored[g] = advance(group.censored, censored[g] as number, t, false);
      atRisk[g] = (entered[g] as number) - (dead[g] as number) - (censored[g] as number);
      const after = advance(events, dead[g] as number, t, true);
      deaths[g] = after - (dead[g] as number);
      dead[g] = after;
      n += atRisk[g] as number;
      d += deaths[g] as number;
    });
    const weight = rho === 0 ? 1 : survival ** rho;
    const spread = n > 1 ? (weight * weight * d * (n - d)) / (n - 1) : 0;
    for (let g = 0; g < k; g++) {
      const share = (atRisk[g] as number) / n;
      sums.observed[g] = (sums.observed[g] as number) + weight * (deaths[g] as number);
      sums.expected[g] = (sums.expected[g] as number) + weight * d * share;
      for (let h = 0; h < k; h++) {
        const cell = h * k + g;
        // n_g (n − n_g) is taken as a product, so that a group alone at risk adds exactly nothing.
        const product =
          g === h ? (share * (n - (atRisk[g] as number))) / n : (-share * (atRisk[h] as number)) / n;
        sums.variance.values[cell] = (sums.variance.values[cell] as number) + spread * product;
      }
    }
    survival *= (n - d) / n;
  }
}

/** First position whose time is not before t, or with `through` after t. */
function advance(times: Float64Array, from: number, t: number, through: boolean): number {
  let i = from;
  while (i < times.length && ((times[i] as number) < t || (through && times[i] === t))) i++;
  return i;
}
