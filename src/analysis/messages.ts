import type { Problem } from "../errors/index.ts";

/** All wordings of this folder. */
export const messages = {
  byUnknown: (value: string, known: readonly string[]): Problem => ({
    code: "SIJILL_OPTION_UNKNOWN",
    what: `Deaths cannot be counted by "${value.slice(0, 80)}".`,
    place: { path: "by" },
    value: value.slice(0, 80),
    expected: known.join(", "),
    fix: 'Use one or several of these, such as by: ["year", "facility"].',
  }),
  byTwoPeriods: (first: string, second: string): Problem => ({
    code: "SIJILL_OPTION_CONFLICT",
    what: `Deaths cannot be counted by ${first} and by ${second} at once.`,
    place: { path: "by" },
    expected: "one of year, quarter, month",
    fix: `Leave out ${first} or ${second}.`,
  }),
  dayInvalid: (path: string, value: string): Problem => ({
    code: "SIJILL_DATE_INVALID",
    what: `${path} is "${value.slice(0, 80)}", which is not a day.`,
    place: { path },
    value: value.slice(0, 80),
    expected: "a day such as 2014-01-20",
    fix: "Write the day as year-month-day.",
  }),
  periodReversed: (from: string, to: string): Problem => ({
    code: "SIJILL_DATE_REVERSED",
    what: `The period ends (${to}) before it starts (${from}).`,
    place: { path: "period" },
    expected: "from not later than to",
    fix: "Exchange the two days.",
  }),
  whereUnknown: (value: string, known: readonly string[]): Problem => ({
    code: "SIJILL_OPTION_UNKNOWN",
    what: `Deaths cannot be selected by "${value.slice(0, 80)}".`,
    place: { path: "where" },
    value: value.slice(0, 80),
    expected: known.join(", "),
    fix: 'For example where: { facility: ["br-215"] }.',
  }),
  whereAmbiguous: (dimension: string, value: string, candidates: readonly string[]): Problem => ({
    code: "SIJILL_OPTION_AMBIGUOUS",
    what: `The ${dimension} "${value.slice(0, 80)}" can mean several.`,
    place: { path: `where.${dimension}` },
    value: value.slice(0, 80),
    expected: `one of: ${candidates.join(", ")}`,
    fix: "Use the id of the one that is meant, or name them all.",
  }),
  cellNotFound: (table: string, row: string, column: string, rows: number): Problem => ({
    code: "SIJILL_CELL_NOT_FOUND",
    what: `The table ${table} has no count in column "${column}" of one row with ${row} (rows found: ${rows}).`,
    place: { path: "row" },
    expected: "values that single out one row with a count",
    fix: "Look at the rows of the table; a missing count is silence and cannot be printed as a number.",
  }),
  figureUnknown: (id: string, nearest: readonly string[]): Problem => ({
    code: "SIJILL_FIGURE_UNKNOWN",
    what: `There is no published figure "${id.slice(0, 80)}".`,
    value: id.slice(0, 80),
    expected: "an id of data/published/figures.csv",
    fix: nearest.length === 0 ? "Look the id up in the table." : `Perhaps: ${nearest.join(", ")}.`,
  }),
  figureWithoutValue: (id: string): Problem => ({
    code: "SIJILL_FIGURE_WITHOUT_VALUE",
    what: `The published figure "${id}" is a range without a single value.`,
    value: id,
    expected: "a figure with a value",
    fix: "Quote its lower and upper limits, not a value between them.",
  }),
};
