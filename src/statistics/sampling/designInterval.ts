import { beta, normal, studentT } from "../distributions/index.ts";

/**
 * How the interval of a sampled proportion is made.
 * "logit": normal on the logit scale, t quantile (the default of R's svyciprop).
 * "beta": Clopper–Pearson with the effective sample size (Korn and Graubard 1998).
 * "wilson": Wilson with the effective sample size. "arcsine": on the arcsine square-root scale, t quantile.
 * "t", "normal": estimate ± quantile · standard error, cut at 0 and 1.
 */
export type DesignIntervalMethod = "logit" | "beta" | "wilson" | "arcsine" | "t" | "normal";

export const DESIGN_INTERVALS: readonly DesignIntervalMethod[] = [
  "logit",
  "beta",
  "wilson",
  "arcsine",
  "t",
  "normal",
];

export type DesignInterval =
  | {
      readonly kind: "interval";
      readonly method: DesignIntervalMethod | "exact";
      readonly level: number;
      readonly lower: number;
      readonly upper: number;
      /** The ends before they were cut to the possible range; null when nothing was cut. */
      readonly unclipped: { readonly lower: number; readonly upper: number } | null;
    }
  /** All or none of the sample: its standard error of 0 says nothing about what was not sampled. */
  | { readonly kind: "all-or-none"; readonly method: DesignIntervalMethod };

export interface DesignEstimate {
  readonly estimate: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  /** Sampled elements. */
  readonly observations: number;
  /** Everything there is was sampled, so nothing is left to estimate. */
  readonly census: boolean;
}

export function designInterval(
  of: DesignEstimate,
  method: DesignIntervalMethod,
  level: number,
): DesignInterval {
  const { estimate: p, standardError: se, degreesOfFreedom: df } = of;
  const made = (lower: number, upper: number): DesignInterval => ({
    kind: "interval",
    method,
    level,
    lower: Math.max(0, lower),
    upper: Math.min(1, upper),
    unclipped: lower < 0 || upper > 1 ? { lower, upper } : null,
  });
  if (of.census) return made(p, p);
  if (se === 0 && (p === 0 || p === 1)) return { kind: "all-or-none", method };
  if (se === 0) return made(p, p);
  const tail = (1 - level) / 2;
  const t = studentT.quantile(tail, df, { tail: "upper" });
  const z = normal.quantile(tail, { tail: "upper" });
  switch (method) {
    case "t":
      return made(p - t * se, p + t * se);
    case "normal":
      return made(p - z * se, p + z * se);
    case "logit": {
      const half = (t * se) / (p * (1 - p));
      const odds = p / (1 - p);
      return made(1 / (1 + Math.exp(half) / odds), 1 / (1 + Math.exp(-half) / odds));
    }
    case "arcsine": {
      const centre = Math.asin(Math.sqrt(p));
      const half = (t * se) / (2 * Math.sqrt(p * (1 - p)));
      return made(
        Math.sin(Math.max(0, centre - half)) ** 2,
        Math.sin(Math.min(Math.PI / 2, centre + half)) ** 2,
      );
    }
    case "beta": {
      const n = effectiveSize(of, tail, t);
      return made(
        beta.quantile(tail, n * p, n * (1 - p) + 1),
        beta.quantile(tail, n * p + 1, n * (1 - p), { tail: "upper" }),
      );
    }
    case "wilson": {
      const n = effectiveSize(of, tail, t);
      const centre = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
      const half = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
      return made(centre - half, centre + half);
    }
  }
}

/** Size of a simple random sample of the same variance, reduced for the degrees of freedom of the design. */
function effectiveSize(
  { estimate: p, standardError: se, observations }: DesignEstimate,
  tail: number,
  t: number,
): number {
  const ratio = studentT.quantile(tail, observations - 1, { tail: "upper" }) / t;
  return ((p * (1 - p)) / (se * se)) * ratio * ratio;
}
