import { SijillError } from "../../errors/index.ts";
import type { Method } from "../../quantities/index.ts";
import { requireOption, requireValues } from "../arguments.ts";
import { normal } from "../distributions/index.ts";
import { messages } from "../messages.ts";
import { inversionProbabilities } from "./exactOrders.ts";
import { sScore } from "./sScore.ts";

/** Up to this length every order is counted unless another method is asked for. */
const EXACT_BY_DEFAULT = 50;
const EXACT_LIMIT = 150;

export interface MannKendallOptions {
  /** "auto" (default): exact up to 50 values, normal beyond. "exact" works up to 150. */
  readonly method?: "auto" | "exact" | "normal";
}

/** A test of monotone trend. */
export interface MannKendallTest {
  readonly kind: "tested";
  readonly method: Method;
  readonly n: number;
  /** Σ sign(xⱼ − xᵢ), i < j: above 0 when later values tend to be larger. */
  readonly s: number;
  /** Variance of S without trend, ties allowed for. */
  readonly variance: number;
  /** S over the number of pairs. */
  readonly tauA: number;
  /** S over the geometric mean of all pairs and the pairs that are not tied. */
  readonly tauB: number;
  /** Two-sided p of the method in force. */
  readonly p: number;
  readonly normal: {
    /** sign(S)(|S| − 1)/√variance, 0 when S is 0. */
    readonly z: number;
    readonly p: number;
    readonly zWithoutContinuity: number;
    readonly pWithoutContinuity: number;
  };
  /** Share of all orders of these values with |S| at least as large; null when they were not counted. */
  readonly exact: {
    readonly p: number;
    /** The p of a perfect trend: no order of these values gives less. With 4 different values it is 0.083. */
    readonly smallestP: number;
  } | null;
}

/** All values are equal: there is no order to judge. */
export interface MannKendallAllTied {
  readonly kind: "all-tied";
  readonly reason: string;
  readonly n: number;
  readonly s: 0;
  readonly variance: 0;
  readonly tauA: 0;
}

/**
 * Mann–Kendall test of a monotone trend: do later values tend to be larger, or smaller (Mann 1945, Econometrica 13,
 * 245–259; Kendall 1975, Rank Correlation Methods). Ties are allowed for in the variance and in the exact count of
 * orders. Missing periods need no filling: only the order counts.
 *
 * It supposes independent values; autocorrelation makes p too small.
 *
 * @param values one number a period, in order of time, at least 2
 * @param options.method "auto" (default), "exact" or "normal" (with continuity correction)
 * @throws SIJILL_ARGUMENT_EMPTY, SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_OPTION_UNKNOWN
 *
 * @example
 * import { mannKendall } from "sijill";
 *
 * const test = mannKendall([3, 5, 4, 8, 9, 12]);
 * if (test.kind === "tested") console.log(test.s, test.p.toFixed(6)); // → 13 0.016667
 * @evidence test/reference/mann_kendall.json, R 4.2.2, trend 1.1.6, Kendall 2.2.1, 20 cases, 1e-10
 * @evidence test/reference/mann_kendall_more.json, R 4.2.2 cor.test and plain R, 24 cases, 1e-10
 * @evidence test/statistics/trends/mannKendall.test.ts, every order counted, Nile and discoveries
 */
export function mannKendall(
  values: readonly number[],
  options: MannKendallOptions = {},
): MannKendallTest | MannKendallAllTied {
  requireValues("values", values);
  const n = values.length;
  if (n < 2) throw new SijillError(messages.outOfRange("values", values, "at least 2 values"));
  const choice = options.method ?? "auto";
  requireOption("options.method", choice, ["auto", "exact", "normal"]);
  if (choice === "exact" && n > EXACT_LIMIT)
    throw new SijillError(
      messages.outOfRange(
        "options.method",
        choice,
        `"auto" or "normal": ${n} values have too many orders to count`,
      ),
    );
  const { s, variance, pairs, groups } = sScore(values);
  if (variance === 0)
    return { kind: "all-tied", reason: `all ${n} values are equal`, n, s: 0, variance: 0, tauA: 0 };

  const untied = pairs - groups.reduce((sum, t) => sum + (t * (t - 1)) / 2, 0);
  const z = Math.abs(s) <= 1 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  const zWithoutContinuity = s / Math.sqrt(variance);
  const bell = { z, p: twoSided(z), zWithoutContinuity, pWithoutContinuity: twoSided(zWithoutContinuity) };
  const counted = choice === "exact" || (choice === "auto" && n <= EXACT_BY_DEFAULT);
  const exact = counted ? exactP(groups, untied, s) : null;
  return {
    kind: "tested",
    method: {
      name: `Mann–Kendall, ${exact === null ? "normal approximation with continuity correction" : "exact"}`,
      reference: "Kendall 1975, Rank Correlation Methods, 4th ed.",
    },
    n,
    s,
    variance,
    tauA: s / pairs,
    tauB: s / Math.sqrt(untied * pairs),
    p: exact === null ? bell.p : exact.p,
    normal: bell,
    exact,
  };
}

function exactP(
  groups: readonly number[],
  untied: number,
  s: number,
): { readonly p: number; readonly smallestP: number } {
  const probability = inversionProbabilities(groups);
  const share = (least: number) => {
    let p = 0;
    probability.forEach((value, inversions) => {
      if (Math.abs(untied - 2 * inversions) >= least) p += value;
    });
    return Math.min(1, p);
  };
  return { p: share(Math.abs(s)), smallestP: share(untied) };
}

function twoSided(z: number): number {
  return 2 * normal.cdf(Math.abs(z), { tail: "upper" });
}
