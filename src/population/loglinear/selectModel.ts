import { poisson } from "../../statistics/index.ts";
import { contains, recordedBy, sizeOf } from "../histories/history.ts";
import type { EstimatedFit } from "./LoglinearFit.ts";
import type { FitOptions, ModelFitter } from "./modelFitter.ts";
import { type Interactions, sortTerms } from "./modelName.ts";

export type Criterion = "BIC" | "AIC";

/** A model chosen among those that have an estimate; null when none has. */
export type Selection = (counts: ArrayLike<number>) => EstimatedFit | null;

/** All models of a list that have an estimate, best first; equal ones in the order of the list. */
export function rankModels(
  fitter: ModelFitter,
  counts: ArrayLike<number>,
  models: readonly Interactions[],
  criterion: Criterion,
): readonly EstimatedFit[] {
  const value = (fit: EstimatedFit) => (criterion === "BIC" ? fit.bic : fit.aic);
  return models
    .flatMap((model) => fitInside(fitter, counts, model) ?? [])
    .sort((a, b) => value(a) - value(b));
}

/** The best model of a list, fitted with the coefficients of an earlier table as a start. */
export function bestOf(
  fitter: ModelFitter,
  models: readonly Interactions[],
  criterion: Criterion,
  starts: readonly (Float64Array | undefined)[] = [],
): Selection {
  return (counts) => {
    let best: EstimatedFit | null = null;
    for (const [at, model] of models.entries()) {
      const fit = fitInside(fitter, counts, model, { start: starts[at] });
      if (fit === null) continue;
      const better = best === null || (criterion === "BIC" ? fit.bic < best.bic : fit.aic < best.aic);
      if (better) best = fit;
    }
    return best;
  };
}

/**
 * Forward selection of pairs (Chan, Silverman and Vincent 2021): starting from independence, the pair whose overlap is
 * least probable under the current model enters, as long as that probability is below a threshold and the larger model has
 * an estimate. A smaller threshold and a larger one may give estimates far apart: report both.
 *
 * @param threshold 0 stops at independence; 1 takes every pair
 */
export function stepwise(fitter: ModelFitter, threshold: number): Selection {
  const pairs = Array.from({ length: 2 ** fitter.cells.lists }, (_, term) => term)
    .filter((term) => sizeOf(term) === 2)
    .sort((a, b) => (a & -a) - (b & -b) || a - b);
  return (counts) => {
    let current = fitInside(fitter, counts, []);
    if (threshold >= 1) {
      const all = fitInside(fitter, counts, sortTerms(pairs));
      if (all !== null) return all;
    }
    while (current !== null && threshold > 0) {
      const step = bestPair(fitter, counts, pairs, current);
      if (step === null || step.probability >= threshold) break;
      current = step.fit;
    }
    return current;
  };
}

function bestPair(
  fitter: ModelFitter,
  counts: ArrayLike<number>,
  pairs: readonly number[],
  current: EstimatedFit,
): { readonly probability: number; readonly fit: EstimatedFit } | null {
  const candidates = pairs
    .filter((pair) => !current.interactions.includes(pair))
    .map((pair) => ({ pair, probability: surprise(fitter, counts, current, pair) }))
    // Stable: the first of equally improbable pairs stays first.
    .sort((a, b) => a.probability - b.probability);
  for (const { pair, probability } of candidates) {
    const fit = fitInside(fitter, counts, sortTerms([...current.interactions, pair]));
    if (fit !== null) return { probability, fit };
  }
  return null;
}

/** How improbable the overlap of two lists is under the model, in the smaller tail. */
function surprise(
  { cells }: ModelFitter,
  counts: ArrayLike<number>,
  current: EstimatedFit,
  pair: number,
): number {
  const expected = cells.fitted.reduce(
    (sum, history, at) =>
      contains(history, pair) && !current.empty.some((term) => contains(history, term))
        ? sum + (current.means[at] as number)
        : sum,
    0,
  );
  const seen = recordedBy(counts, pair);
  if (expected <= 0) return seen === 0 ? 1 : 0;
  const upper = seen === 0 ? 1 : poisson.cdf(seen - 1, expected, { tail: "upper" });
  return Math.min(1, poisson.cdf(seen, expected), upper);
}

function fitInside(
  fitter: ModelFitter,
  counts: ArrayLike<number>,
  model: Interactions,
  how: FitOptions = {},
): EstimatedFit | null {
  const fit = fitter.fit(counts, model, { ...how, boundary: false });
  return fit.status === "estimated" ? (fit as EstimatedFit) : null;
}
