import type { Problem } from "../errors/index.ts";

/** All wordings of this folder. Rows are numbered as a spreadsheet shows the table: the header is row 1. */
export const messages = {
  cell: (table: string, row: number, column: string, value: unknown, expected: string): Problem => ({
    code: "SIJILL_CHART_CELL_INVALID",
    what: `Table ${table}, row ${row}, column ${column} holds ${describe(value)}.`,
    place: { row, column, path: "table" },
    value: describe(value),
    expected,
    fix: `Make column ${column} ${expected}. A missing figure is null, never 0 and never an empty text.`,
  }),
  unitMissing: (table: string): Problem => ({
    code: "SIJILL_CHART_UNIT_MISSING",
    what: `Table ${table} has no single unit of count, so the chart could not say what its numbers count.`,
    place: { path: "table.unit" },
    expected: "image, body, person, record, certificate or event",
    fix: "Give the table one unit, or draw each unit in a chart of its own.",
  }),
  option: (path: string, value: unknown, expected: string): Problem => ({
    code: "SIJILL_CHART_OPTION_INVALID",
    what: `options.${path} is ${describe(value)}.`,
    place: { path: `options.${path}` },
    value: describe(value),
    expected,
    fix: `Pass ${expected} as options.${path}.`,
  }),
  twoDescriptions: (
    row: number,
    column: string,
    dataset: string,
    first: unknown,
    second: unknown,
  ): Problem => ({
    code: "SIJILL_CHART_DATASET_INCONSISTENT",
    what: `Dataset ${dataset} has two values of ${column}: ${describe(first)} and ${describe(second)}.`,
    place: { row, column, path: "table" },
    value: describe(second),
    expected: `one ${column} for all rows of ${dataset}`,
    fix: "Give all rows of a dataset the same description, or give the two collections two dataset names.",
  }),
  spansOverlap: (row: number, dataset: string, span: string, other: string): Problem => ({
    code: "SIJILL_CHART_SPANS_OVERLAP",
    what: `The span ${span} of dataset ${dataset} overlaps its span ${other}: one bar would hide the other.`,
    place: { row, column: "from", path: "table" },
    value: span,
    expected: "spans of one dataset that do not overlap",
    fix: "Draw a total and its parts as two dataset names, each in a panel of its own.",
  }),
  spanReversed: (row: number, column: string, from: string, to: string): Problem => ({
    code: "SIJILL_CHART_SPAN_REVERSED",
    what: `The span from ${from} to ${to} ends before it begins.`,
    place: { row, column, path: "table" },
    value: to,
    expected: `a day not before ${from}`,
    fix: "Exchange the two days, or correct the one that was mistyped.",
  }),
  orderOfFigures: (
    row: number,
    column: string,
    smaller: number,
    larger: number,
    expected: string,
  ): Problem => ({
    code: "SIJILL_CHART_FIGURES_OUT_OF_ORDER",
    what: `Column ${column} holds ${larger} where ${smaller} stands beside it.`,
    place: { row, column, path: "table" },
    value: String(larger),
    expected,
    fix: "Column possible counts the certain ones too; lower and upper enclose the figure. Check which column was meant.",
  }),
  halfRange: (row: number, column: string): Problem => ({
    code: "SIJILL_CHART_RANGE_HALF_GIVEN",
    what: `Only one end of a range is given: column ${column} is null.`,
    place: { row, column, path: "table" },
    expected: "both lower and upper, or neither",
    fix: "Give the other end as published, or leave both null.",
  }),
  monthMissing: (table: string, month: string): Problem => ({
    code: "SIJILL_CHART_MONTH_MISSING",
    what: `Table ${table} has no row for ${month}, between its first and its last month.`,
    place: { column: "month", path: "table" },
    value: month,
    expected: "one row for every month from the first to the last",
    fix: "Add the month with the count null and the status that says why: covered, partly-covered or outside.",
  }),
  duplicate: (row: number, columns: string, value: string): Problem => ({
    code: "SIJILL_CHART_ROW_REPEATED",
    what: `${value} occurs twice.`,
    place: { row, column: columns, path: "table" },
    value,
    expected: `each ${columns} once`,
    fix: "Remove the repeated row, or add the two together where they were counted.",
  }),
  annotatedMonth: (index: number, month: string): Problem => ({
    code: "SIJILL_CHART_ANNOTATION_OUTSIDE",
    what: `Annotation ${index + 1} is for ${month}, which is not in the table.`,
    place: { path: `options.annotations[${index}].month` },
    value: month,
    expected: "a month of the table, YYYY-MM",
    fix: "Correct the month, or leave the annotation out.",
  }),
  tooManyAnnotations: (count: number, limit: number): Problem => ({
    code: "SIJILL_CHART_ANNOTATIONS_TOO_MANY",
    what: `${count} labels over one plot would be too narrow to read.`,
    place: { path: "options.annotations" },
    value: String(count),
    expected: `at most ${limit}, the marked day included`,
    fix: "Keep the months the text speaks about; the rest is in the table.",
  }),
  cellMissing: (table: string, facility: string, year: number): Problem => ({
    code: "SIJILL_CHART_PAIR_MISSING",
    what: `Table ${table} has no row for ${facility} in ${year}.`,
    place: { column: "facility", path: "table" },
    value: `${facility}, ${year}`,
    expected: "one row for every facility in every year from the first to the last",
    fix: "Add the row with the count null and the state unknown or outside. An empty cell would say nothing.",
  }),
  stateContradictsCount: (row: number, state: string, count: number | null): Problem => ({
    code: "SIJILL_CHART_STATE_CONTRADICTS_COUNT",
    what: `The state is ${state} and the count is ${count === null ? "null" : count}.`,
    place: { row, column: "state", path: "table" },
    value: state,
    expected: "state count with a number; state unknown or outside with null",
    fix: "Unknown and outside coverage are not zero: leave the count null, or set the state to count.",
  }),
  totalTooLarge: (table: string): Problem => ({
    code: "SIJILL_CHART_TOTAL_TOO_LARGE",
    what: `The counts of table ${table} add up to more than a whole number can hold exactly.`,
    place: { column: "count", path: "table" },
    expected: "a total of at most 9,007,199,254,740,991",
    fix: "Check the counts: a serial number may have been read as a count.",
  }),
};

function describe(value: unknown): string {
  if (typeof value === "string") return value.length > 60 ? `"${value.slice(0, 60)}…"` : `"${value}"`;
  return value === undefined ? "nothing" : String(value);
}
