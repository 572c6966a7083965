import type { Problem } from "../../errors/index.ts";

/** Wordings of the regression functions; `path` is the argument, such as `options.dates[3]`. */
export const messages = {
  dateInvalid: (path: string, value: unknown): Problem => ({
    code: "SIJILL_DATE_INVALID",
    what: `${path} is ${quote(value)}, which is not a year, month or day of the calendar.`,
    place: { path },
    value: quote(value),
    expected: 'a year "2014", a month "2014-01" or a day "2014-01-20"',
    fix: `Write ${path} in one of these forms; a date that is only partly known needs imputation before a regression.`,
  }),
  datesMixed: (path: string, first: string, other: string): Problem => ({
    code: "SIJILL_DATES_MIXED",
    what: `${path} is "${other}", of another precision than the first date "${first}".`,
    place: { path },
    value: `"${other}"`,
    expected: "dates of one precision: all years, all months or all days",
    fix: "Count all observations in periods of one length.",
  }),
  datesNotAscending: (path: string, before: string, after: string): Problem => ({
    code: "SIJILL_DATES_NOT_ASCENDING",
    what: `${path} is "${after}", which does not come after "${before}".`,
    place: { path },
    value: `"${after}"`,
    expected: "dates in ascending order, each once",
    fix: "Sort the observations by date and merge those that share one: autocorrelation and trends need the order of time.",
  }),
  datesNeeded: (term: string): Problem => ({
    code: "SIJILL_TERM_NEEDS_DATES",
    what: `The term ${term} names a date, but the observations have none.`,
    place: { path: "options.dates" },
    expected: "options.dates with one date an observation",
    fix: `Pass options.dates, or give ${term} the number of observations before the break.`,
  }),
  stepOutside: (term: string, before: number, total: number): Problem => ({
    code: "SIJILL_TERM_OUTSIDE_SERIES",
    what: `The term ${term} has ${before} of ${total} observations before the break.`,
    place: { path: "terms" },
    expected: "at least one observation before the break and one after it",
    fix: "Use a date inside the series: with nothing on one side, a change cannot be estimated.",
  }),
  termsEmpty: (): Problem => ({
    code: "SIJILL_TERMS_EMPTY",
    what: "The model has no terms.",
    place: { path: "terms" },
    expected: "at least one term, such as intercept()",
    fix: "Begin the list with intercept() unless the model should pass through a rate of 1.",
  }),
  columnRepeated: (name: string): Problem => ({
    code: "SIJILL_COLUMN_REPEATED",
    what: `Two columns of the design are called "${name}".`,
    place: { path: "terms" },
    value: `"${name}"`,
    expected: "column names that differ",
    fix: "Remove the repeated term, or give one of them another name.",
  }),
  columnCount: (path: string, length: number, expected: number): Problem => ({
    code: "SIJILL_ARGUMENT_LENGTH_MISMATCH",
    what: `${path} has ${length} values and the design names ${expected} columns.`,
    place: { path },
    expected: `${expected} values a row`,
    fix: "Give every row one value for each named column.",
  }),
  factorReference: (name: string, reference: string, levels: readonly string[]): Problem => ({
    code: "SIJILL_FACTOR_REFERENCE_UNKNOWN",
    what: `The factor ${name} has no level "${reference}" to compare with.`,
    place: { path: "reference" },
    value: `"${reference}"`,
    expected: `one of: ${levels.join(", ")}`,
    fix: "Choose as reference a level that occurs in the values.",
  }),
  factorOneLevel: (name: string, level: string): Problem => ({
    code: "SIJILL_FACTOR_ONE_LEVEL",
    what: `The factor ${name} has only the level "${level}".`,
    place: { path: "values" },
    value: `"${level}"`,
    expected: "at least two different levels",
    fix: `Leave ${name} out of the model: a constant compares nothing.`,
  }),
  offsetAndExposure: (): Problem => ({
    code: "SIJILL_OPTIONS_EXCLUDE",
    what: "options.offset and options.exposure are both given.",
    place: { path: "options.exposure" },
    expected: "one of the two: the offset is the logarithm of the exposure",
    fix: "Pass options.exposure in person-time, or options.offset on the log scale.",
  }),
};

function quote(value: unknown): string {
  return typeof value === "string" ? `"${value}"` : String(value);
}
