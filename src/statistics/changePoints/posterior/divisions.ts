import type { GammaPoisson } from "./gammaPoisson.ts";
import { logSum } from "./logSum.ts";

/** Log sums of the evidence over all divisions of the beginning, and of the end, of a series. */
export interface Divisions {
  /** `forward[k][t]`: the first t observations with k changes. */
  readonly forward: readonly Float64Array[];
  /** `backward[k][t]`: the observations from t on with k changes. */
  readonly backward: readonly Float64Array[];
}

/** Exact recursions over the place of the last (first) change (Fearnhead 2006, Statistics and Computing 16, 203–213). */
export function sumOverDivisions(
  segments: GammaPoisson,
  maximumChanges: number,
  shortest: number,
): Divisions {
  const n = segments.length;
  const never = () => new Float64Array(n + 1).fill(Number.NEGATIVE_INFINITY);
  const forward = Array.from({ length: maximumChanges + 1 }, never);
  const backward = Array.from({ length: maximumChanges + 1 }, never);
  const terms = new Float64Array(n + 1);
  for (let k = 0; k <= maximumChanges; k++) {
    const first = forward[k] as Float64Array;
    const last = backward[k] as Float64Array;
    if (k === 0) {
      for (let t = shortest; t <= n; t++) first[t] = segments.evidence(0, t);
      for (let t = 0; t <= n - shortest; t++) last[t] = segments.evidence(t, n);
      continue;
    }
    const before = forward[k - 1] as Float64Array;
    const after = backward[k - 1] as Float64Array;
    for (let t = (k + 1) * shortest; t <= n; t++) {
      for (let s = k * shortest; s <= t - shortest; s++)
        terms[s] = (before[s] as number) + segments.evidence(s, t);
      first[t] = logSum(terms, k * shortest, t - shortest + 1);
    }
    for (let t = 0; t <= n - (k + 1) * shortest; t++) {
      const latest = n - k * shortest;
      for (let s = t + shortest; s <= latest; s++) terms[s] = segments.evidence(t, s) + (after[s] as number);
      last[t] = logSum(terms, t + shortest, latest + 1);
    }
  }
  return { forward, backward };
}

/** log of the number of ways to place k changes with segments of at least `shortest`: C(n − (k+1)(L−1) − 1, k). */
export function logDivisions(n: number, changes: number, shortest: number): number {
  const free = n - (changes + 1) * (shortest - 1) - 1;
  let sum = 0;
  for (let i = 0; i < changes; i++) sum += Math.log((free - i) / (changes - i));
  return sum;
}
