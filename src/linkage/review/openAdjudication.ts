import { SijillError } from "../../errors/index.ts";
import { DecisionLog, reviewersIn } from "./DecisionLog.ts";
import { messages } from "./messages.ts";
import { readReview } from "./Review.ts";
import { type ReviewSession, sessionOf } from "./ReviewSession.ts";
import { blindDecisions } from "./reviewOutcome.ts";

/**
 * Opens the pairs on which reviewers contradict one another for a third person, who sees only these and nothing of what
 * the reviewers said. Their decisions stand in a log of their own and settle the pairs in `reviewOutcome`.
 *
 * @throws SIJILL_LINKAGE_NOTHING_DISPUTED, SIJILL_ARGUMENT_ADJUDICATOR_INVALID for one of the reviewers, or where another
 *   adjudicator has begun; and those of `openReview`
 */
export async function openAdjudication(folder: string, adjudicator: string): Promise<ReviewSession> {
  const { review, sha256 } = await readReview(folder);
  const name = adjudicator.normalize("NFC");
  const reviewers = await reviewersIn(folder);
  if (reviewers.includes(name)) throw new SijillError(messages.adjudicatorReviewed(name));
  const other = (await reviewersIn(folder, "adjudications")).find((each) => each !== name);
  if (other !== undefined) throw new SijillError(messages.adjudicatorOther(name, other));
  const { disputed } = await blindDecisions(folder, review, sha256);
  if (disputed.length === 0) throw new SijillError(messages.nothingDisputed());
  const log = await DecisionLog.open(folder, adjudicator, sha256, "adjudications");
  return sessionOf("adjudicator", adjudicator, review, disputed, log);
}
