import { normal, studentT } from "../distributions/index.ts";
import type { Coefficient } from "./CountRegression.ts";

/** The distribution that an estimate over its standard error is compared with. */
export type WaldReference =
  | { readonly type: "normal" }
  | { readonly type: "t"; readonly degreesOfFreedom: number };

/** Two-sided p of a Wald statistic, computed as a tail. */
export function waldP(statistic: number, reference: WaldReference): number {
  const size = Math.abs(statistic);
  const tail =
    reference.type === "normal"
      ? normal.cdf(size, { tail: "upper" })
      : studentT.cdf(size, reference.degreesOfFreedom, { tail: "upper" });
  return Math.min(1, 2 * tail);
}

/** Distance of a Wald limit from the estimate, in standard errors. */
export function waldQuantile(level: number, reference: WaldReference): number {
  const options = { tail: "upper" } as const;
  return reference.type === "normal"
    ? normal.quantile((1 - level) / 2, options)
    : studentT.quantile((1 - level) / 2, reference.degreesOfFreedom, options);
}

/** Estimate, test and interval of one coefficient, all from one distribution, so p and interval cannot disagree. */
export function waldCoefficient(
  name: string,
  estimate: number,
  standardError: number,
  reference: WaldReference,
  level: number,
): Coefficient {
  const none = {
    kind: "estimated",
    name,
    estimate,
    standardError,
    statistic: null,
    p: null,
    interval: null,
  } as const;
  if (!(standardError > 0)) return { ...none, rateRatio: null };
  const statistic = estimate / standardError;
  const reach = waldQuantile(level, reference) * standardError;
  const method =
    reference.type === "normal" ? "Wald" : `Wald, t with ${reference.degreesOfFreedom} degrees of freedom`;
  const interval = { lower: estimate - reach, upper: estimate + reach, level, method };
  const ratio = { ...interval, lower: Math.exp(interval.lower), upper: Math.exp(interval.upper) };
  return {
    ...none,
    statistic,
    p: waldP(statistic, reference),
    interval,
    rateRatio: Number.isFinite(ratio.upper) ? { value: Math.exp(estimate), interval: ratio } : null,
  };
}
