import { SijillError } from "../../errors/index.ts";
import { messages } from "../messages.ts";
import type { FittedComparison, LinkageModel } from "./LinkageModel.ts";

/** A reason to doubt a fitted model, with what happened in words. */
export type FitWarning =
  | {
      /** `no-matches`: less than one match is expected. `one-comparison`: nothing checks the only column. `too-little-said`: chance alone brings more pairs that agree on everything than there are matches. `most-pairs`: nearly half of all pairs, the most there may be, would be matches. `not-converged`: the fit was ended while it still changed. */
      readonly kind: "no-matches" | "one-comparison" | "too-little-said" | "most-pairs" | "not-converged";
      readonly text: string;
    }
  | {
      /** Agreement is no more frequent among matches than among other pairs. */
      readonly kind: "agreement-speaks-against";
      readonly comparison: string;
      readonly text: string;
    };

/** The share of matches is held below a half; near it the fit ran against that wall. */
const MOST_PAIRS = 0.4;

/**
 * Looks at a fit for signs that it found something else than matches. Expectation–maximisation always ends somewhere,
 * also where there is nothing to find (Winkler 1988; Fellegi and Sunter 1969, §3.3): the share of matches runs to 0, or
 * agreement (m) becomes no more frequent among the supposed matches than among other pairs (u).
 *
 * @param pairs all pairs there are
 * @param links pairs above the threshold
 * @throws SIJILL_LINKAGE_FIT_DEGENERATE when agreement speaks for a match in no column at all
 */
export function fitWarnings(model: LinkageModel, pairs: number, links: number): readonly FitWarning[] {
  const { comparisons, matchProbability, converged, iterations } = model;
  const against = comparisons.filter((one) => {
    const { m, u } = agreement(one);
    return m <= u;
  });
  const name = ({ comparison }: FittedComparison) => comparison.name;
  if (against.length === comparisons.length)
    throw new SijillError(messages.fitDegenerate(comparisons.map(name)));
  const matches = matchProbability * pairs;
  const byChance = comparisons.reduce((product, one) => product * agreement(one).u, pairs);
  const [only] = comparisons;
  return [
    ...(matches < 1
      ? [{ kind: "no-matches" as const, text: messages.warnings.noMatches(matches, links) }]
      : byChance > matches
        ? [{ kind: "too-little-said" as const, text: messages.warnings.tooLittleSaid(byChance, matches) }]
        : []),
    ...(matches >= 1 && matchProbability > MOST_PAIRS
      ? [{ kind: "most-pairs" as const, text: messages.warnings.mostPairs(matchProbability) }]
      : []),
    ...(comparisons.length === 1 && only !== undefined
      ? [{ kind: "one-comparison" as const, text: messages.warnings.oneComparison(name(only)) }]
      : []),
    ...against.map((one) => ({
      kind: "agreement-speaks-against" as const,
      comparison: name(one),
      text: messages.warnings.agreementAgainst(name(one), agreement(one).m, agreement(one).u),
    })),
    ...(converged
      ? []
      : [{ kind: "not-converged" as const, text: messages.warnings.notConverged(iterations) }]),
  ];
}

/** Shares of whole agreement, over all bands of frequency. */
function agreement({ comparison, levels }: FittedComparison): { readonly m: number; readonly u: number } {
  let [m, u] = [0, 0];
  for (const [at, level] of levels.entries())
    if (comparison.levels[at]?.band !== undefined) {
      m += level.m;
      u += level.u;
    }
  return { m, u };
}
