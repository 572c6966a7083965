import { sumLogarithms } from "../../risingFactorial.ts";
import { prefixSums } from "../prefixSums.ts";

/** Conjugate segments: Poisson counts whose rate has a gamma prior. */
export interface GammaPoisson {
  readonly length: number;
  /** Log probability of the counts of a stretch, without the factor that no division changes. */
  evidence(from: number, to: number): number;
  /** Posterior mean rate of a stretch. */
  meanRate(from: number, to: number): number;
}

/** Up to this many events gamma functions come from a table. */
const TABLE = 2_000_000;

/**
 * ∫ Π Poisson(yᵢ | λeᵢ) Gamma(λ | shape, rate) dλ ∝ rate^a Γ(a + S) / (Γ(a) (rate + E)^(a+S)), S events in exposure E.
 */
export function gammaPoisson(
  counts: readonly number[],
  exposure: readonly number[] | undefined,
  shape: number,
  rate: number,
): GammaPoisson {
  const n = counts.length;
  const events = prefixSums(counts);
  const total = events[n] as number;
  const at = prefixSums(exposure ?? new Float64Array(n).fill(1));
  // log Γ(a + S)/Γ(a) = S log a + Σ log(1 + k/a)
  const rising = (s: number) => s * Math.log(shape) + sumLogarithms(shape, s);
  const table = total <= TABLE ? Float64Array.from({ length: total + 1 }, (_, s) => rising(s)) : null;
  const constant = shape * Math.log(rate);
  return {
    length: n,
    evidence: (from, to) => {
      const s = (events[to] as number) - (events[from] as number);
      const gammaRatio = table === null ? rising(s) : (table[s] as number);
      return constant + gammaRatio - (shape + s) * Math.log(rate + (at[to] as number) - (at[from] as number));
    },
    meanRate: (from, to) =>
      (shape + (events[to] as number) - (events[from] as number)) /
      (rate + (at[to] as number) - (at[from] as number)),
  };
}
