import type { Solver } from "../../statistics/index.ts";
import type { CaptureHistories } from "../histories/Histories.ts";
import { hierarchicalModels, USUAL_ORDER } from "../loglinear/hierarchicalModels.ts";
import type { EstimatedFit } from "../loglinear/LoglinearFit.ts";
import { modelCells } from "../loglinear/modelCells.ts";
import { modelFitter } from "../loglinear/modelFitter.ts";
import { type Criterion, rankModels } from "../loglinear/selectModel.ts";

/** Models averaged: the unseen on the scale of logarithms, with the spread between the models. */
export interface AveragedModels {
  readonly recorded: number;
  /** Weighted mean of the unseen. */
  readonly unseen: number;
  /** Variance of its logarithm, within the models and between them. */
  readonly logVariance: number;
  /** How many models had an estimate, and how many of them were plausible. */
  readonly admissible: number;
  readonly plausible: number;
  /** The heaviest models, best first. */
  readonly fits: readonly { readonly fit: EstimatedFit; readonly weight: number }[];
}

/**
 * Weights exp(−Δ/2) over all models that have an estimate with at most `most` unseen for each recorded (Rossi; Checchi), and
 * the variance of Burnham and Anderson (2002, equation 4.9): within each model plus the square of its distance. Intervals are
 * not averaged end by end, which has no level.
 *
 * @returns null when no model is left
 */
export function averageModels(
  histories: CaptureHistories,
  solver: Solver,
  { criterion = "AIC", most = 5 }: { readonly criterion?: Criterion; readonly most?: number } = {},
): AveragedModels | null {
  const lists = histories.lists.length;
  const models = hierarchicalModels(lists, Math.min(USUAL_ORDER[lists] ?? 2, 3));
  if (models === null) return null;
  const ranked = rankModels(modelFitter(modelCells(histories), solver), histories.counts, models, criterion);
  const plausible = ranked.filter((fit) => fit.unseen <= most * (fit.abundance - fit.unseen));
  const [best] = plausible;
  if (best === undefined) return null;
  const score = (fit: EstimatedFit) => (criterion === "AIC" ? fit.aic : fit.bic);
  const raw = plausible.map((fit) => Math.exp((score(best) - score(fit)) / 2));
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  const fits = plausible.map((fit, at) => ({ fit, weight: (raw[at] as number) / total }));
  const unseen = fits.reduce((sum, { fit, weight }) => sum + weight * fit.unseen, 0);
  const deviation = fits.reduce(
    (sum, { fit, weight }) =>
      sum + weight * Math.sqrt(fit.logVariance + 1 / fit.unseen + Math.log(fit.unseen / unseen) ** 2),
    0,
  );
  return {
    recorded: best.abundance - best.unseen,
    unseen,
    logVariance: deviation ** 2,
    admissible: ranked.length,
    plausible: plausible.length,
    fits,
  };
}
