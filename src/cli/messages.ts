import type { Problem } from "../errors/index.ts";

/** All wordings of the command line. */
export const messages = {
  whereInvalid: (condition: string, known: readonly string[]): Problem => ({
    code: "SIJILL_OPTION_UNKNOWN",
    what: `--where "${condition.slice(0, 80)}" is not a selection.`,
    place: { path: "--where" },
    value: condition.slice(0, 80),
    expected: `one of ${known.join(", ")}, an equals sign and values`,
    fix: "For example --where facility=br-215,br-227 --where sex=male",
  }),
  keyUnknown: (key: string, known: readonly string[]): Problem => ({
    code: "SIJILL_OPTION_UNKNOWN",
    what: `Deaths cannot be counted by "${key.slice(0, 80)}".`,
    place: { path: "--by" },
    value: key.slice(0, 80),
    expected: known.join(", "),
    fix: "For example --by year,facility",
  }),
  dayInvalid: (option: string, value: string): Problem => ({
    code: "SIJILL_OPTION_INVALID",
    what: `${option} "${value.slice(0, 80)}" is not a day.`,
    place: { path: option },
    value: value.slice(0, 80),
    expected: "a day such as 2014-01-20",
    fix: "Write the day as year-month-day.",
  }),
  fileMissing: (file: string): Problem => ({
    code: "SIJILL_ARGUMENT_FILE_MISSING",
    what: `There is no file ${file}.`,
    place: { file },
    expected: "a file with records",
    fix: "Check the path.",
  }),
  seedInvalid: (value: string): Problem => ({
    code: "SIJILL_OPTION_UNKNOWN",
    what: `--estimate "${value.slice(0, 80)}" is not a seed.`,
    place: { path: "--estimate" },
    value: value.slice(0, 80),
    expected: "a whole number from 0 to 4294967295",
    fix: "For example --estimate 2014",
  }),
  outputUnwritable: (file: string, reason: string): Problem => ({
    code: "SIJILL_OUTPUT_UNWRITABLE",
    what: `${file} cannot be written: ${reason}.`,
    place: { file },
    expected: "a place that may be written to",
    fix: "Name another place: --rejected <file>",
  }),
  outputExists: (file: string): Problem => ({
    code: "SIJILL_OUTPUT_EXISTS",
    what: `${file} exists already and is left as it is.`,
    place: { file },
    expected: "a folder without a dataset.json",
    fix: "Move it away first, or print the draft with --print.",
  }),
  fileUnreadable: (option: string, file: string): Problem => ({
    code: "SIJILL_OPTION_FILE_MISSING",
    what: `${file} cannot be read.`,
    place: { path: option },
    value: file,
    expected: "a file that is there and that you may read",
    fix: "Check the path.",
  }),
  passphraseEmpty: (file: string): Problem => ({
    code: "SIJILL_OPTION_PASSPHRASE_EMPTY",
    what: `The first line of ${file} is empty.`,
    place: { path: "--passphrase-file" },
    expected: "the passphrase on the first line",
    fix: "Write it there, or leave the option away for a key without one.",
  }),
};
