import type { Problem } from "../errors/index.ts";

const number = (value: number) =>
  value < 1e15 ? value.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ",") : value.toExponential(1);

/** All wordings of this folder. */
export const messages = {
  noTables: (): Problem => ({
    code: "SIJILL_ARGUMENT_EMPTY",
    what: "No file was given.",
    expected: "at least one file with records",
    fix: 'For example: linkRecords(["persons.csv"])',
  }),
  oneTable: (): Problem => ({
    code: "SIJILL_ARGUMENT_EMPTY",
    what: "Linking between sources needs two files or more.",
    expected: "two files",
    fix: "Name a second file, or find the same persons within one file without the option.",
  }),
  tooFewRecords: (records: number): Problem => ({
    code: "SIJILL_LINKAGE_TOO_FEW",
    what: `There ${records === 1 ? "is 1 record" : `are ${records} records`}: there is no pair to compare.`,
    expected: "two records or more",
    fix: "Check that the file holds what you think it holds.",
  }),
  nothingToCompare: (unused: readonly string[]): Problem => ({
    code: "SIJILL_LINKAGE_NOTHING_TO_COMPARE",
    what: "No column can be compared.",
    expected:
      "a column of names, dates, places or numbers that is filled and not the same, or different, in every record",
    ...(unused.length === 0 ? {} : { value: unused.slice(0, 10).join("; ") }),
    fix: "Check the columns; the value names each and why it was not used.",
  }),
  columnUnknown: (name: string, known: readonly string[]): Problem => ({
    code: "SIJILL_OPTION_COLUMN_UNKNOWN",
    what: `There is no column "${name.slice(0, 80)}".`,
    value: name.slice(0, 80),
    expected: known.join(", "),
    fix: "Use one of the names listed.",
  }),
  ruleInvalid: (text: string, known: readonly string[]): Problem => ({
    code: "SIJILL_OPTION_RULE_INVALID",
    what: `"${text.slice(0, 80)}" is not a blocking rule.`,
    value: text.slice(0, 80),
    expected: `columns that are compared (${known.join(", ")}), each alone or with :4 (first four letters), for dates :year, :year-month or :month-day, or a=b`,
    fix: 'For example "family name:4+birth:year".',
  }),
  tooManyPairs: (label: string, pairs: number, budget: number, suggestion: string | null): Problem => ({
    code: "SIJILL_LINKAGE_TOO_MANY_PAIRS",
    what: `Blocking by ${label} would compare ${number(pairs)} pairs, more than ${number(budget)}.`,
    value: number(pairs),
    expected: `at most ${number(budget)} pairs`,
    fix:
      suggestion === null
        ? "Use a rule with more columns, or raise the limit (maxPairs) if you have the time."
        : `Add a column to the rule, such as ${suggestion}, leave the rule away so that rules are chosen for you, or raise the limit (maxPairs) if you have the time.`,
  }),
  noBlocking: (pairs: number, budget: number): Problem => ({
    code: "SIJILL_LINKAGE_NO_BLOCKING",
    what: `Comparing every record with every other means ${number(pairs)} pairs, and no rule on the columns there are keeps it below ${number(budget)}.`,
    value: number(pairs),
    expected: "a column, or two together, that part the records into small groups",
    fix: "Add a column that tells persons apart, or raise the limit (maxPairs) if you have the time.",
  }),
  truthInvalid: (text: string, reason: string): Problem => ({
    code: "SIJILL_OPTION_TRUTH_INVALID",
    what: `"${text.slice(0, 80)}" does not say where the truth stands: ${reason}.`,
    value: text.slice(0, 80),
    expected: "a column, or a column, a colon and a regular expression whose first group is the person",
    fix: "For example --truth cluster, or --truth 'rec_id:/rec-(\\d+)-/'",
  }),
  sameNames: (file: string): Problem => ({
    code: "SIJILL_ARGUMENT_FILES_SAME_NAME",
    what: `Two files are named ${file}: rows of one could be taken for rows of the other.`,
    value: file,
    expected: "files of different names",
    fix: "Rename one of them.",
  }),
  ageAtInvalid: (names: readonly string[]): Problem => ({
    code: "SIJILL_OPTION_AGE_INVALID",
    what: `${names.map((name) => name.slice(0, 40)).join(", ")} are not an age, the date it was the age on, and a date of birth.`,
    value: names.join(", ").slice(0, 120),
    expected: "a column of whole years and two columns of dates, all of them compared",
    fix: "Name them in this order, such as age, died, born; give kinds where they are guessed wrong.",
  }),
  judgmentInvalid: (line: number, reason: string): Problem => ({
    code: "SIJILL_LINKAGE_JUDGMENT_INVALID",
    what: `Line ${line} is not a judgment: ${reason}.`,
    place: { line },
    expected: '{"left":{"file":"a.csv","row":2},"right":{"file":"b.csv","row":9},"same":true}',
    fix: "Correct the line; each holds one judgment as JSON.",
  }),
  judgmentsContradict: (left: string, right: string): Problem => ({
    code: "SIJILL_LINKAGE_JUDGMENTS_CONTRADICT",
    what: `${left} and ${right} were judged to be different persons, and by other judgments they are one.`,
    expected: "judgments that can all be true",
    fix: "Look at both records again and correct one of the judgments.",
  }),
  recordUnknown: (reference: string): Problem => ({
    code: "SIJILL_LINKAGE_RECORD_UNKNOWN",
    what: `A judgment names ${reference}, which is not among the records.`,
    value: reference,
    expected: "a source and a row that were read",
    fix: "Check that the judgments belong to these files.",
  }),
  fitDegenerate: (columns: readonly string[]): Problem => ({
    code: "SIJILL_LINKAGE_FIT_DEGENERATE",
    what: `No match can be told from chance: agreement on ${columns.map((name) => name.slice(0, 40)).join(", ")} is no more frequent among the pairs taken for matches than among the others.`,
    value: columns.join(", ").slice(0, 120),
    expected: "records of which some are of one person, and a column that tells persons apart",
    fix: "Add columns or records; a few pairs are better judged by hand. A column read as the wrong kind is corrected with kinds.",
  }),
  /** Reasons to doubt a fit, in words. */
  warnings: {
    noMatches: (matches: number, links: number): string =>
      `The model expects ${matches.toFixed(2)} matches in all: no pair stands out from chance${links === 0 ? "" : `; look at the ${links === 1 ? "one link" : `${links} links`} before using them`}.`,
    tooLittleSaid: (byChance: number, matches: number): string =>
      `Chance alone brings about ${byChance.toFixed(0)} pairs that agree on everything compared, and ${matches.toFixed(0)} matches are expected: the columns say too little to tell which.`,
    mostPairs: (share: number): string =>
      `${(100 * share).toFixed(0)} % of all pairs would be matches: either the records are of very few persons, or what was found is not persons.`,
    oneComparison: (column: string): string =>
      `Only ${column.slice(0, 40)} is compared: nothing can tell one person from two who share it.`,
    agreementAgainst: (column: string, m: number, u: number): string =>
      `Agreement on ${column.slice(0, 40)} is no more frequent among the supposed matches (${m.toFixed(3)}) than among other pairs (${u.toFixed(3)}): it speaks against a match.`,
    notConverged: (iterations: number): string =>
      `The fit still changed after ${iterations} steps: its weights are not settled.`,
  },
};
