import type { Place, Problem } from "../../errors/index.ts";
import { shown } from "../shown.ts";

/** All wordings of this folder. */
export const messages = {
  idTwice: (place: Place, value: string, firstRow: string): Problem => ({
    code: "SIJILL_ID_TWICE",
    what: `The id "${shown(value)}" stands already in ${firstRow}.`,
    place,
    value: shown(value),
    expected: "one id a record",
    fix: "If it is the same death, remove this row; if it is another, give it an id of its own.",
  }),
  ageInvalid: (place: Place, value: string): Problem => ({
    code: "SIJILL_AGE_INVALID",
    what: `The age "${shown(value)}" is not an age in years.`,
    place,
    value: shown(value),
    expected: "a number from 0 to 130, or a range such as 30-40",
    fix: "Correct the value; if the age is not known, write a value listed under missing.",
  }),
  countInvalid: (place: Place, value: string): Problem => ({
    code: "SIJILL_COUNT_INVALID",
    what: `The count "${shown(value)}" is not a whole number.`,
    place,
    value: shown(value),
    expected: "a whole number not below 0",
    fix: "Correct the value; a count that is not known must be missing, never 0.",
  }),
  countMissing: (place: Place): Problem => ({
    code: "SIJILL_COUNT_MISSING",
    what: "The row has no count.",
    place,
    expected: "a whole number not below 0",
    fix: "Leave the row out when the source gives no count: it is then silent, not zero.",
  }),
  boundsInvalid: (place: Place, value: string): Problem => ({
    code: "SIJILL_COUNT_BOUNDS",
    what: `The count ${value} does not lie within its bounds.`,
    place,
    value,
    expected: "lower ≤ count ≤ upper",
    fix: "Correct the count or its bounds.",
  }),
  totalImpossible: (file: string, total: number, lower: number, upper: number): Problem => ({
    code: "SIJILL_TOTAL_IMPOSSIBLE",
    what: `The declared total ${total} is outside what the rows add up to (${lower} to ${upper}).`,
    place: { file, path: "total" },
    value: String(total),
    expected: `a total from ${lower} to ${upper}`,
    fix: "Correct the total, or the rows.",
  }),
  deathBeforeArrest: (place: Place, death: string, arrest: string): Problem => ({
    code: "SIJILL_DEATH_BEFORE_ARREST",
    what: `The date ${shown(death)} lies before the arrest ${shown(arrest)}.`,
    place,
    value: shown(death),
    expected: "a date on or after the arrest",
    fix: "Check both dates against the document.",
  }),
  outsideCoverage: (
    place: Place,
    value: string,
    covered: readonly { readonly from: string; readonly to: string }[],
  ): Problem => ({
    code: "SIJILL_DATE_OUTSIDE_COVERAGE",
    what: `The date "${shown(value)}" lies wholly outside the declared coverage.`,
    place,
    value: shown(value),
    expected: `a date that can fall ${covered.map(({ from, to }) => `from ${from} to ${to}`).join(" or ")}`,
    fix: "Correct the date, or the coverage in dataset.json if the source reaches further than declared.",
  }),
};
