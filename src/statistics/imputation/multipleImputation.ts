import { SijillError } from "../../errors/index.ts";
import {
  requireLevel,
  requireNotNegative,
  requirePositive,
  requireSameLength,
  requireValues,
} from "../arguments.ts";
import { normal, studentT } from "../distributions/index.ts";
import { messages as shared } from "../messages.ts";
import { messages } from "./messages.ts";

export interface CombinedEstimate {
  readonly method: "Rubin 1987, degrees of freedom of Barnard and Rubin 1999";
  readonly imputations: number;
  /** Mean of the estimates, never rounded. */
  readonly estimate: number;
  readonly interval: { readonly lower: number; readonly upper: number; readonly level: number };
  readonly standardError: number;
  /** Mean of the complete-data variances. */
  readonly withinVariance: number;
  /** Variance of the estimates among the imputations. */
  readonly betweenVariance: number;
  /** within + (1 + 1/m) between. */
  readonly totalVariance: number;
  /** Of the t distribution of the interval; "infinite" means the normal distribution. */
  readonly degreesOfFreedom: number | "infinite";
  /** Share of the total variance that is due to what is missing, λ = (1 + 1/m) between / total. */
  readonly missingShare: number;
}

/**
 * Combines the estimates from several imputed data sets into one, with an interval that includes what is missing.
 *
 * Rubin's rules: total variance T = W + (1 + 1/m) B, interval estimate ± t(ν) √T. Degrees of freedom of Barnard and
 * Rubin 1999, Biometrika 86, 948–955: ν = ν₁ν₂/(ν₁ + ν₂), ν₁ = (m − 1)/λ², ν₂ = (ν₀ + 1)/(ν₀ + 3) · ν₀ (1 − λ) with
 * ν₀ of the complete data; with infinite ν₀, ν = ν₁. Where every complete-data variance is 0 (a count of all
 * records) the complete data would leave no doubt, and ν = m − 1.
 *
 * @param input.draws the estimate from each imputed data set, at least two
 * @param input.variances its squared standard error there; 0 when complete data would leave no doubt
 * @param input.completeDegreesOfFreedom ν₀, those of the complete data; infinite unless given
 * @param input.level default 0.95
 * @throws SIJILL_IMPUTATIONS_TOO_FEW, SIJILL_ARGUMENT_NOT_FINITE, SIJILL_ARGUMENT_OUT_OF_RANGE,
 *   SIJILL_ARGUMENT_LENGTH_MISMATCH, SIJILL_ARGUMENT_EMPTY, SIJILL_ARGUMENT_OVERFLOW, SIJILL_IMPUTATION_UNBOUNDED
 *
 * @example
 * import { multipleImputation } from "sijill";
 *
 * const combined = multipleImputation({ draws: [34, 30, 31], variances: [4, 4, 4] });
 * console.log(combined.estimate.toFixed(3), combined.standardError.toFixed(3)); // → 31.667 3.127
 * @evidence test/statistics/imputation/multipleImputation.test.ts, rules worked out in R 4.2.2
 */
export function multipleImputation(input: {
  readonly draws: readonly number[];
  readonly variances: readonly number[];
  readonly completeDegreesOfFreedom?: number;
  readonly level?: number;
}): CombinedEstimate {
  const { draws, variances, completeDegreesOfFreedom: complete } = input;
  const level = input.level ?? 0.95;
  requireValues("draws", draws);
  requireSameLength("draws", draws, "variances", variances);
  variances.forEach((variance, i) => {
    requireNotNegative(`variances[${i}]`, variance);
  });
  if (draws.length < 2) throw new SijillError(messages.tooFewDraws("draws", draws.length));
  if (complete !== undefined) requirePositive("completeDegreesOfFreedom", complete);
  requireLevel("level", level);

  const m = draws.length;
  const first = draws[0] as number;
  // Distances from the first draw keep digits when the draws differ little, and are exactly 0 when they do not differ.
  const estimate = first + draws.reduce((sum, draw) => sum + (draw - first), 0) / m;
  const betweenVariance = draws.reduce((sum, draw) => sum + (draw - estimate) ** 2, 0) / (m - 1);
  const withinVariance = variances.reduce((sum, variance) => sum + variance, 0) / m;
  const added = (1 + 1 / m) * betweenVariance;
  const totalVariance = withinVariance + added;
  if (!Number.isFinite(estimate)) throw new SijillError(shared.overflow("draws"));
  if (!Number.isFinite(totalVariance)) throw new SijillError(shared.overflow("draws or variances"));

  const missingShare = totalVariance === 0 ? 0 : added / totalVariance;
  const degreesOfFreedom = barnardRubin(
    m,
    missingShare,
    complete === undefined || withinVariance === 0
      ? Infinity
      : ((complete + 1) / (complete + 3)) * complete * (withinVariance / totalVariance),
  );
  const standardError = Math.sqrt(totalVariance);
  const tail = (1 - level) / 2;
  const reach =
    degreesOfFreedom === "infinite"
      ? normal.quantile(tail, { tail: "upper" })
      : studentT.quantile(tail, degreesOfFreedom, { tail: "upper" });
  if (degreesOfFreedom !== "infinite" && !Number.isFinite(reach))
    throw new SijillError(messages.noDegreesOfFreedom(degreesOfFreedom));
  const half = standardError === 0 ? 0 : reach * standardError;
  if (!Number.isFinite(estimate + half) || !Number.isFinite(estimate - half))
    throw new SijillError(shared.overflow("draws or variances"));
  return {
    method: "Rubin 1987, degrees of freedom of Barnard and Rubin 1999",
    imputations: m,
    estimate,
    interval: { lower: estimate - half, upper: estimate + half, level },
    standardError,
    withinVariance,
    betweenVariance,
    totalVariance,
    degreesOfFreedom,
    missingShare,
  };
}

/** Beyond this many degrees of freedom t and normal quantiles agree in every digit of a double. */
const AS_GOOD_AS_NORMAL = 1e15;

function barnardRubin(m: number, share: number, ofData: number): number | "infinite" {
  const ofImputation = (m - 1) / (share * share);
  const combined = 1 / (1 / ofImputation + 1 / ofData);
  return combined < AS_GOOD_AS_NORMAL ? combined : "infinite";
}
