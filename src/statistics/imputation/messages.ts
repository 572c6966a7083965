import type { Problem } from "../../errors/index.ts";

/** Wordings of the imputation functions; `path` is the argument, such as `spans[3].latest`. */
export const messages = {
  notADay: (path: string, value: unknown): Problem => ({
    code: "SIJILL_DAY_NUMBER_INVALID",
    what: `${path} is ${String(value)}, which is not a day number.`,
    place: { path },
    value: String(value),
    expected: "a whole number of days, such as days since 1970-01-01",
    fix: "Convert the earliest and latest day of the date first; a span with an open or unknown end cannot be imputed and must be counted apart.",
  }),
  spanReversed: (path: string, earliest: number, latest: number): Problem => ({
    code: "SIJILL_SPAN_REVERSED",
    what: `${path} ends on day ${latest}, before it begins on day ${earliest}.`,
    place: { path },
    value: `${earliest} to ${latest}`,
    expected: "earliest not after latest",
    fix: "Check which of the two days the source gives first.",
  }),
  alternativesOutsideSpan: (path: string, alternatives: readonly unknown[]): Problem => ({
    code: "SIJILL_SPAN_ALTERNATIVES",
    what: `${path} lists ${alternatives.join(" or ")}, which are not the first and the last day of the span.`,
    place: { path },
    value: alternatives.join(", "),
    expected: "two days: the earlier equal to earliest, the later equal to latest",
    fix: "Give exactly the two days the source offers, and let the span run from one to the other.",
  }),
  boundariesNotAscending: (path: string, before: number, after: number): Problem => ({
    code: "SIJILL_PERIODS_NOT_ASCENDING",
    what: `${path} is day ${after}, which does not come after day ${before}.`,
    place: { path },
    value: String(after),
    expected: "boundaries in ascending order, each once",
    fix: "Sort the first days of the periods, and end the list with the day after the last period.",
  }),
  tooFewBoundaries: (path: string, count: number): Problem => ({
    code: "SIJILL_PERIODS_TOO_FEW",
    what: `${path} has ${count === 1 ? "1 day" : `${count} days`}, which bounds no period.`,
    place: { path },
    expected: "at least two days: the first day of the first period and the day after the last",
    fix: "Add the day after the last period.",
  }),
  noDegreesOfFreedom: (degreesOfFreedom: number): Problem => ({
    code: "SIJILL_IMPUTATION_UNBOUNDED",
    what: `Nearly all variance comes from what is missing: ${degreesOfFreedom} degrees of freedom are left, and the interval has no bounds a computer can hold.`,
    place: { path: "completeDegreesOfFreedom" },
    value: String(degreesOfFreedom),
    expected: "complete-data variances that are not vanishing beside the variance among the imputations",
    fix: "If complete data would leave no doubt, pass variances of 0; otherwise say that the estimate cannot be bounded.",
  }),
  tooFewDraws: (path: string, count: number): Problem => ({
    code: "SIJILL_IMPUTATIONS_TOO_FEW",
    what: `${path} has ${count === 1 ? "1 value" : `${count} values`}; what the imputation adds to the uncertainty cannot be seen in fewer than two.`,
    place: { path },
    expected: "the estimates of at least two imputed data sets",
    fix: "Draw at least two imputations; 20 to 100 are usual.",
  }),
};
