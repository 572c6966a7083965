import type { Divisions } from "./divisions.ts";
import type { GammaPoisson } from "./gammaPoisson.ts";
import { logSum } from "./logSum.ts";

/**
 * Σ over stretches of the probability that the stretch is a segment, times its mean rate. For a start s the ways to
 * have come there are summed once for every number of changes still to come, so the whole costs n² · changes.
 */
export function meanRates(
  segments: GammaPoisson,
  { forward, backward }: Divisions,
  probability: readonly number[],
  shortest: number,
): readonly number[] {
  const n = segments.length;
  const changes = probability.length - 1;
  // Log weight that turns a sum of evidences with k changes into a probability.
  const weight = probability.map((value, k) => Math.log(value) - ((forward[k] as Float64Array)[n] as number));
  const steps = new Float64Array(n + 1);
  const terms = new Float64Array(changes + 1);
  for (let s = 0; s < n; s++) {
    const arrived = Float64Array.from({ length: changes + 1 }, (_, later) => {
      if (s === 0) return weight[later] as number;
      for (let j = 0; j + 1 + later <= changes; j++)
        terms[j] = ((forward[j] as Float64Array)[s] as number) + (weight[j + 1 + later] as number);
      return logSum(terms, 0, Math.max(0, changes - later));
    });
    for (let t = s + shortest; t <= n; t++) {
      if (t === n) terms[0] = arrived[0] as number;
      else
        for (let later = 1; later <= changes; later++)
          terms[later] = (arrived[later] as number) + ((backward[later - 1] as Float64Array)[t] as number);
      const logShare = t === n ? (terms[0] as number) : logSum(terms, 1, changes + 1);
      if (logShare === Number.NEGATIVE_INFINITY) continue;
      const contribution = Math.exp(logShare + segments.evidence(s, t)) * segments.meanRate(s, t);
      steps[s] = (steps[s] as number) + contribution;
      steps[t] = (steps[t] as number) - contribution;
    }
  }
  let rate = 0;
  return Array.from({ length: n }, (_, i) => {
    rate += steps[i] as number;
    return rate;
  });
}
