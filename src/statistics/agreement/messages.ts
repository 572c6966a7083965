import type { Problem } from "../../errors/index.ts";

/** Wordings of the agreement functions; `path` is the argument, such as `ratings.byUnit[3]`. */
export const messages = {
  codeInvalid: (path: string, value: unknown): Problem => ({
    code: "SIJILL_CODE_INVALID",
    what: `${path} is ${value === "" ? "an empty text" : String(value)}, which is neither a code nor missing.`,
    place: { path },
    value: String(value),
    expected: "a text or a finite number, or null where the rater gave no code",
    fix: 'Write null for a missing code; a rater\'s "cannot tell" is a code of its own.',
  }),
  categoryUnknown: (path: string, value: unknown): Problem => ({
    code: "SIJILL_CATEGORY_UNKNOWN",
    what: `${path} is ${String(value)}, which is not among options.categories.`,
    place: { path },
    value: String(value),
    expected: "one of options.categories",
    fix: "Add the category to options.categories, at its place in their order.",
  }),
  categoryRepeated: (value: unknown): Problem => ({
    code: "SIJILL_CATEGORY_REPEATED",
    what: `options.categories lists ${String(value)} twice.`,
    place: { path: "options.categories" },
    value: String(value),
    expected: "each category once, in their order",
    fix: "Remove the second.",
  }),
  orderNeeded: (path: string): Problem => ({
    code: "SIJILL_CATEGORY_ORDER_NEEDED",
    what: `${path} weights disagreements by how far categories lie apart, but the categories are texts without an order.`,
    place: { path: "options.categories" },
    expected: "options.categories: all categories from the lowest to the highest",
    fix: "Pass options.categories, or use a measure for categories without order.",
  }),
  numbersNeeded: (path: string, value: unknown, metric: string): Problem => ({
    code: "SIJILL_CODE_NOT_A_NUMBER",
    what: `${path} is "${String(value)}", but the ${metric} metric needs numbers.`,
    place: { path },
    value: String(value),
    expected: "numbers whose order and distance mean something",
    fix: 'Use the metric "nominal" for names.',
  }),
  raggedTable: (path: string, length: number, expected: number): Problem => ({
    code: "SIJILL_ARGUMENT_LENGTH_MISMATCH",
    what: `${path} has ${length} codes and the rows before it have ${expected}.`,
    place: { path },
    expected: `${expected} codes a row, null where one is missing`,
    fix: "Fill missing codes with null so that every rater keeps the same place.",
  }),
  tooFewRaters: (path: string, count: number): Problem => ({
    code: "SIJILL_RATERS_TOO_FEW",
    what: `${path} holds the codes of ${count === 1 ? "1 rater" : `${count} raters`}, and one cannot agree alone.`,
    place: { path },
    expected: "at least two raters",
    fix: "Check the orientation: byUnit has one row for each unit rated, byRater one row for each rater.",
  }),
};
