import type { Problem } from "../../errors/index.ts";

/** All wordings of this folder but those of the page, which stand in `words.ts`. */
export const messages = {
  reviewMissing: (file: string): Problem => ({
    code: "SIJILL_ARGUMENT_REVIEW_MISSING",
    what: `There are no pairs to review: ${file} is not there.`,
    place: { file },
    expected: "a folder in which a review was prepared",
    fix: "Name the files to be linked as well: sijill link review <folder> <files…> --reviewer <name>",
  }),
  reviewInvalid: (file: string, where: string): Problem => ({
    code: "SIJILL_LINKAGE_REVIEW_INVALID",
    what: `${file} is not a review as this program writes it: wrong in ${where}.`,
    place: { file },
    expected: "review.json made by sijill link review",
    fix: "Prepare the review again in another folder.",
  }),
  reviewThere: (file: string): Problem => ({
    code: "SIJILL_OUTPUT_EXISTS",
    what: `A review is prepared in ${file} already; other pairs would not belong to its decisions.`,
    place: { file },
    expected: "a folder without a review",
    fix: "Leave out the files to go on with it, or name another folder.",
  }),
  reviewerInvalid: (name: string): Problem => ({
    code: "SIJILL_ARGUMENT_REVIEWER_INVALID",
    what: `"${name.slice(0, 80)}" cannot be the name of a reviewer.`,
    place: { path: "--reviewer" },
    value: name.slice(0, 80),
    expected: "1 to 40 letters, digits, full stops, hyphens or underscores; not beginning with a full stop",
    fix: "For example --reviewer reviewer-1",
  }),
  logBroken: (file: string, line: number, reason: string): Problem => ({
    code: "SIJILL_LINKAGE_DECISIONS_BROKEN",
    what: `The decisions in ${file} are not as they were written: ${reason}.`,
    place: { file, line },
    expected: "lines that were only ever added, each naming the hash of the one before",
    fix: "Bring back the file as it was; decisions are corrected by deciding again, never by editing.",
  }),
  logOther: (file: string): Problem => ({
    code: "SIJILL_LINKAGE_DECISIONS_BROKEN",
    what: `The decisions in ${file} were made on other pairs, or by somebody else than the name of the file says.`,
    place: { file, line: 1 },
    expected: "decisions on the pairs of this review",
    fix: "Keep review.json and its decisions together as they were.",
  }),
  logBusy: (file: string): Problem => ({
    code: "SIJILL_LINKAGE_DECISIONS_BUSY",
    what: `${file} was written to by somebody else since this page was opened; nothing was kept.`,
    place: { file },
    expected: "one page at a time for each reviewer",
    fix: "Close this page and the other one, and start again; what was kept before is still there.",
  }),
  decisionInvalid: (where: string): Problem => ({
    code: "SIJILL_LINKAGE_DECISION_INVALID",
    what: `The decision cannot be kept: wrong in ${where}.`,
    expected: "a pair of this review, same, different or unsure, and a reason of 1 to 500 characters",
    fix: "Decide again.",
  }),
  samplesInvalid: (value: number): Problem => ({
    code: "SIJILL_ARGUMENT_OUT_OF_RANGE",
    what: `${value} is not a number of pairs to review.`,
    place: { path: "--pairs" },
    value: String(value),
    expected: "a whole number from 1 to 5000",
    fix: "For example --pairs 200",
  }),
  nothingToReview: (): Problem => ({
    code: "SIJILL_LINKAGE_NOTHING_TO_REVIEW",
    what: "No two records are alike enough to be looked at.",
    expected: "records of which some are of one person",
    fix: "Check with sijill check-linkage or the plan what was compared.",
  }),
};
