import { normal, surveyProportion } from "../../statistics/index.ts";

/** Pairs of one band of weights, of which some were looked at by people. */
export interface ReviewedStratum {
  /** Whether the linkage links the pairs of this band. */
  readonly linked: boolean;
  /** Pairs in the band, those looked at, and those of them found to be one person's. */
  readonly pairs: number;
  readonly reviewed: number;
  readonly matches: number;
}

export interface EstimatedShare {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
}

/** Error of the whole linkage, not only of the pairs that were looked at. */
export interface EstimatedErrors {
  readonly precision: EstimatedShare | null;
  readonly recall: EstimatedShare | null;
  readonly trueLinks: number;
  readonly missedMatches: number;
}

/**
 * Estimates precision and recall of a whole linkage from a sample of pairs in each band of weights, looked at by people.
 * Precision is the share of matches among the linked bands (stratified, finite population correction, logit interval);
 * recall is TP / (TP + FN) with TP and FN the totals of both kinds of bands, its interval by the delta method on
 * log(TP / FN). A band in which none or all were matches still has doubt: half a pair is added to both for its variance.
 *
 * @param strata bands with at least two pairs looked at, or all of them
 * @param options.missedByBlocking matches that no rule let through, as `blockingLoss` estimates them
 * @returns null for a share that no band speaks to
 * @throws SIJILL_SAMPLE_EXCEEDED, SIJILL_ARGUMENT_OUT_OF_RANGE and others of `surveyProportion`
 * @example
 * import { estimateErrors } from "sijill";
 * const { precision } = estimateErrors([
 *   { linked: true, pairs: 900, reviewed: 50, matches: 49 },
 *   { linked: true, pairs: 100, reviewed: 50, matches: 40 },
 *   { linked: false, pairs: 400, reviewed: 100, matches: 2 },
 * ]);
 * console.log(precision?.estimate.toFixed(3)); // → 0.962
 */
export function estimateErrors(
  strata: readonly ReviewedStratum[],
  options: { readonly level?: number; readonly missedByBlocking?: number } = {},
): EstimatedErrors {
  const level = options.level ?? 0.95;
  const linked = strata.filter((stratum) => stratum.linked);
  const missed = strata.filter((stratum) => !stratum.linked);
  const [truth, lost] = [total(linked), total(missed)];
  const trueLinks = truth.estimate;
  const missedMatches = lost.estimate + (options.missedByBlocking ?? 0);
  return {
    precision: linked.length === 0 ? null : precisionOf(linked, level),
    recall:
      trueLinks + missedMatches === 0
        ? null
        : recallOf(trueLinks, missedMatches, truth.variance, lost.variance, level),
    trueLinks,
    missedMatches,
  };
}

function precisionOf(linked: readonly ReviewedStratum[], level: number): EstimatedShare {
  const { estimate, interval } = surveyProportion(
    {
      strata: linked.map(({ pairs, reviewed, matches }) => ({
        successes: matches,
        sample: reviewed,
        population: pairs,
      })),
    },
    { level },
  );
  if (interval.kind === "interval") return { estimate, lower: interval.lower, upper: interval.upper };
  // All or none: the interval comes from half a pair added to both, as for recall.
  const { variance } = total(linked);
  const pairs = linked.reduce((sum, stratum) => sum + stratum.pairs, 0);
  const half = (z(level) * Math.sqrt(variance)) / pairs;
  return { estimate, lower: Math.max(0, estimate - half), upper: Math.min(1, estimate + half) };
}

function recallOf(
  found: number,
  missed: number,
  foundVariance: number,
  missedVariance: number,
  level: number,
): EstimatedShare {
  const estimate = found / (found + missed);
  const base = Math.log(Math.max(found, 0.5)) - Math.log(Math.max(missed, 0.5));
  const spread =
    z(level) *
    Math.sqrt(foundVariance / Math.max(found, 0.5) ** 2 + missedVariance / Math.max(missed, 0.5) ** 2);
  const share = (odds: number) => 1 / (1 + Math.exp(-odds));
  return {
    estimate,
    lower: Math.min(estimate, share(base - spread)),
    upper: missed === 0 ? 1 : Math.max(estimate, share(base + spread)),
  };
}

/** Matches in all bands, and the variance of that number. */
function total(strata: readonly ReviewedStratum[]): { readonly estimate: number; readonly variance: number } {
  let estimate = 0;
  let variance = 0;
  for (const { pairs, reviewed, matches } of strata) {
    if (reviewed === 0) continue;
    estimate += (pairs * matches) / reviewed;
    const share = (matches + 0.5) / (reviewed + 1);
    variance += (pairs * pairs * (1 - reviewed / pairs) * share * (1 - share)) / Math.max(1, reviewed - 1);
  }
  return { estimate, variance };
}

function z(level: number): number {
  return normal.quantile((1 + level) / 2);
}
