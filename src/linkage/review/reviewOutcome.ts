import { type CohenKappa, cohenKappa } from "../../statistics/index.ts";
import type { Judgment } from "../clusters/judgments.ts";
import { type Decision, DecisionLog, decisions, type ReviewDecision, reviewersIn } from "./DecisionLog.ts";
import { type Review, type ReviewPair, readReview } from "./Review.ts";

/** How far two reviewers agree on the pairs that both have decided. */
export interface ReviewAgreement {
  readonly reviewers: readonly [string, string];
  /** Pairs that both decided. */
  readonly pairs: number;
  /** Of these, how many they decided alike. */
  readonly alike: number;
  readonly kappa: CohenKappa | null;
}

/** What a third person made of the pairs that reviewers dispute. */
export interface Adjudication {
  readonly adjudicator: string;
  /** Pairs that were disputed, and how many of them are decided as one person or two; "cannot tell" settles nothing. */
  readonly pairs: number;
  readonly settled: number;
  readonly decisions: readonly ReviewDecision[];
  /** By reviewer, with how many of the settled pairs they had said the same as the adjudicator, of those they had decided. */
  readonly agreeing: Readonly<Record<string, { readonly alike: number; readonly of: number }>>;
}

/** What a review has come to. */
export interface ReviewOutcome {
  readonly pairs: number;
  /** By reviewer, how many pairs they have decided. */
  readonly decided: Readonly<Record<string, number>>;
  readonly agreements: readonly ReviewAgreement[];
  /** Null while nobody has settled disputed pairs. */
  readonly adjudication: Adjudication | null;
  /** Decisions that enough reviewers share and none contradicts, and those of the adjudicator: hard constraints for `linkRecords`. */
  readonly judgments: readonly Judgment[];
  /** Ids of pairs that one reviewer calls the same and another different, and that nobody has settled. */
  readonly disputed: readonly string[];
}

/**
 * Agreement of the reviewers, and the judgments that follow. The last decision of a reviewer on a pair counts; "unsure"
 * neither makes a judgment nor contradicts one, and is a category of its own for Cohen's kappa. The agreement is that of
 * the blind reviewers; what an adjudicator decided changes nothing in it.
 *
 * @param folder of the review
 * @param options.reviewersNeeded how many must say the same; default 2
 * @throws SIJILL_ARGUMENT_REVIEW_MISSING, SIJILL_LINKAGE_REVIEW_INVALID, SIJILL_LINKAGE_DECISIONS_BROKEN
 */
export async function reviewOutcome(
  folder: string,
  options: { readonly reviewersNeeded?: number } = {},
): Promise<ReviewOutcome> {
  const { review, sha256 } = await readReview(folder);
  const { reviewers, of, counts, disputed } = await blindDecisions(folder, review, sha256);
  const adjudication = await adjudicationOf(folder, sha256, disputed, reviewers, of);
  const settled = new Map(adjudication?.decisions.map(({ pair, decision }) => [pair, decision]));
  const needed = options.reviewersNeeded ?? 2;
  return {
    pairs: review.pairs.length,
    decided: Object.fromEntries(
      reviewers.map((reviewer) => [
        reviewer,
        review.pairs.filter((pair) => of(reviewer, pair) !== null).length,
      ]),
    ),
    agreements: reviewers.flatMap((first, i) =>
      reviewers.slice(i + 1).map((second) => agreementOf(review.pairs, [first, second], of)),
    ),
    adjudication,
    judgments: counts.flatMap(({ pair: { id, left, right }, same, different }) => {
      const place = ({ file, row }: ReviewPair["left"]) => ({ file, row });
      const judged = (decision: boolean) => [{ left: place(left), right: place(right), same: decision }];
      if (same > 0 && different > 0) {
        const decision = settled.get(id);
        return decision === "same" || decision === "different" ? judged(decision === "same") : [];
      }
      return Math.max(same, different) < needed ? [] : judged(same > 0);
    }),
    disputed: disputed.flatMap(({ id }) => {
      const decision = settled.get(id);
      return decision === "same" || decision === "different" ? [] : [id];
    }),
  };
}

type DecisionOf = (reviewer: string, pair: ReviewPair) => Decision | null;

/** What the blind reviewers decided, counted by pair, and the pairs on which they contradict one another. */
export async function blindDecisions(
  folder: string,
  review: Review,
  sha256: string,
): Promise<{
  readonly reviewers: readonly string[];
  readonly of: DecisionOf;
  readonly counts: readonly {
    readonly pair: ReviewPair;
    readonly same: number;
    readonly different: number;
  }[];
  readonly disputed: readonly ReviewPair[];
}> {
  const reviewers = await reviewersIn(folder);
  const byReviewer = new Map<string, ReadonlyMap<string, Decision>>();
  for (const reviewer of reviewers) {
    const { entries } = await DecisionLog.open(folder, reviewer, sha256);
    byReviewer.set(reviewer, new Map(entries.map(({ pair, decision }) => [pair, decision])));
  }
  const of: DecisionOf = (reviewer, pair) => byReviewer.get(reviewer)?.get(pair.id) ?? null;
  const counts = review.pairs.map((pair) => {
    const said = reviewers.map((reviewer) => of(reviewer, pair));
    const count = (decision: Decision) => said.filter((each) => each === decision).length;
    return { pair, same: count("same"), different: count("different") };
  });
  const disputed = counts.flatMap(({ pair, same, different }) => (same > 0 && different > 0 ? [pair] : []));
  return { reviewers, of, counts, disputed };
}

/** Decisions on pairs that are no longer disputed, because a reviewer decided anew, are left aside. */
async function adjudicationOf(
  folder: string,
  sha256: string,
  disputed: readonly ReviewPair[],
  reviewers: readonly string[],
  of: DecisionOf,
): Promise<Adjudication | null> {
  const [adjudicator] = await reviewersIn(folder, "adjudications");
  if (adjudicator === undefined) return null;
  const { entries } = await DecisionLog.open(folder, adjudicator, sha256, "adjudications");
  const last = new Map(entries.map((entry) => [entry.pair, entry]));
  const taken = disputed.flatMap((pair) => {
    const decision = last.get(pair.id);
    return decision === undefined ? [] : [{ pair, decision }];
  });
  const settled = taken.filter(({ decision }) => decision.decision !== "unsure");
  return {
    adjudicator,
    pairs: disputed.length,
    settled: settled.length,
    decisions: taken.map(({ decision }) => decision),
    agreeing: Object.fromEntries(
      reviewers.map((reviewer) => {
        const both = settled.filter(({ pair }) => of(reviewer, pair) !== null);
        const alike = both.filter(({ pair, decision }) => of(reviewer, pair) === decision.decision);
        return [reviewer, { alike: alike.length, of: both.length }];
      }),
    ),
  };
}

function agreementOf(
  pairs: readonly ReviewPair[],
  reviewers: readonly [string, string],
  of: DecisionOf,
): ReviewAgreement {
  const both = pairs
    .map((pair) => [of(reviewers[0], pair), of(reviewers[1], pair)] as const)
    .filter(([a, b]) => a !== null && b !== null);
  return {
    reviewers,
    pairs: both.length,
    alike: both.filter(([a, b]) => a === b).length,
    kappa:
      both.length === 0
        ? null
        : cohenKappa(
            both.map(([a]) => a),
            both.map(([, b]) => b),
            { categories: decisions },
          ),
  };
}
