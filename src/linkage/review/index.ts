/** Clerical review: people look at pairs of records side by side, blind to each other, and what they decide is kept. */
export { type Decision, decisions, type ReviewDecision } from "./DecisionLog.ts";
export { openAdjudication } from "./openAdjudication.ts";
export { type PrepareReviewOptions, prepareReview } from "./prepareReview.ts";
export { type Review, type ReviewPair, type ReviewRecord, readReview } from "./Review.ts";
export { openReview, type ReviewSession } from "./ReviewSession.ts";
export {
  type Adjudication,
  type ReviewAgreement,
  type ReviewOutcome,
  reviewOutcome,
} from "./reviewOutcome.ts";
export { type ServedReview, serveReview } from "./serveReview.ts";
export { isReviewLanguage, type ReviewLanguage } from "./words.ts";
