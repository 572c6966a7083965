import { type CohenKappa, cohenKappa } from "../../statistics/index.ts";
import type { Judgment } from "../clusters/judgments.ts";
import { type Decision, DecisionLog, decisions, reviewersIn } from "./DecisionLog.ts";
import { type ReviewPair, readReview } from "./Review.ts";

/** How far two reviewers agree on the pairs that both have decided. */
export interface ReviewAgreement {
  readonly reviewers: readonly [string, string];
  /** Pairs that both decided. */
  readonly pairs: number;
  /** Of these, how many they decided alike. */
  readonly alike: number;
  readonly kappa: CohenKappa | null;
}

/** What a review has come to. */
export interface ReviewOutcome {
  readonly pairs: number;
  /** By reviewer, how many pairs they have decided. */
  readonly decided: Readonly<Record<string, number>>;
  readonly agreements: readonly ReviewAgreement[];
  /** Decisions that enough reviewers share and none contradicts: hard constraints for `linkRecords`. */
  readonly judgments: readonly Judgment[];
  /** Ids of pairs that one reviewer calls the same and another different. */
  readonly disputed: readonly string[];
}

/**
 * Agreement of the reviewers, and the judgments that follow. The last decision of a reviewer on a pair counts; "unsure"
 * neither makes a judgment nor contradicts one, and is a category of its own for Cohen's kappa.
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
  const reviewers = await reviewersIn(folder);
  const byReviewer = new Map<string, ReadonlyMap<string, Decision>>();
  for (const reviewer of reviewers) {
    const { entries } = await DecisionLog.open(folder, reviewer, sha256);
    byReviewer.set(reviewer, new Map(entries.map(({ pair, decision }) => [pair, decision])));
  }
  const of = (reviewer: string, pair: ReviewPair) => byReviewer.get(reviewer)?.get(pair.id) ?? null;
  const counts = review.pairs.map((pair) => {
    const said = reviewers.map((reviewer) => of(reviewer, pair));
    const count = (decision: Decision) => said.filter((each) => each === decision).length;
    return { pair, same: count("same"), different: count("different") };
  });
  const needed = options.reviewersNeeded ?? 2;
  return {
    pairs: review.pairs.length,
    decided: Object.fromEntries(reviewers.map((reviewer) => [reviewer, byReviewer.get(reviewer)?.size ?? 0])),
    agreements: reviewers.flatMap((first, i) =>
      reviewers.slice(i + 1).map((second) => agreementOf(review.pairs, [first, second], of)),
    ),
    judgments: counts.flatMap(({ pair: { left, right }, same, different }) => {
      if ((same > 0 && different > 0) || Math.max(same, different) < needed) return [];
      const place = ({ file, row }: ReviewPair["left"]) => ({ file, row });
      return [{ left: place(left), right: place(right), same: same > 0 }];
    }),
    disputed: counts.filter(({ same, different }) => same > 0 && different > 0).map(({ pair }) => pair.id),
  };
}

function agreementOf(
  pairs: readonly ReviewPair[],
  reviewers: readonly [string, string],
  of: (reviewer: string, pair: ReviewPair) => Decision | null,
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
