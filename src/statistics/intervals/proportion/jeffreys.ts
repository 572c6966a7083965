import { beta } from "../../distributions/index.ts";
import type { Limits } from "../IntervalEstimate.ts";

/** Equal-tailed quantiles of the posterior Beta(x + ½, n − x + ½) under Jeffreys' prior. */
export function jeffreysPosterior(x: number, n: number, level: number): Limits {
  const half = (1 - level) / 2;
  return {
    lower: beta.quantile(half, x + 0.5, n - x + 0.5),
    upper: beta.quantile(half, x + 0.5, n - x + 0.5, { tail: "upper" }),
  };
}

/**
 * Jeffreys interval as Brown, Cai and DasGupta recommend it (2001, doi:10.1214/ss/1009213286): the posterior quantiles,
 * but 0 below x = 0 and 1 above x = n, so that a proportion of 0 is not excluded by its own observation.
 */
export function jeffreys(x: number, n: number, level: number): Limits {
  const { lower, upper } = jeffreysPosterior(x, n, level);
  return { lower: x === 0 ? 0 : lower, upper: x === n ? 1 : upper };
}
