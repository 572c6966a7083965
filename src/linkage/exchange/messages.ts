import type { Problem } from "../../errors/index.ts";

/** All wordings of this folder. */
export const messages = {
  keyInvalid: (file: string, reason: string): Problem => ({
    code: "SIJILL_LINKAGE_KEY_INVALID",
    what: `${file} is not a linkage key: ${reason}.`,
    place: { file },
    expected: "a file made by sijill link key",
    fix: "Make a key with sijill link key, and give both bodies the same file by a safe way.",
  }),
  codesInvalid: (file: string, line: number, reason: string): Problem => ({
    code: "SIJILL_LINKAGE_CODES_INVALID",
    what: `${file} is not a file of linkage codes: ${reason}.`,
    place: { file, line },
    expected: "a file made by sijill link encode",
    fix: "Ask the body that made the file to make it again.",
  }),
  keysDiffer: (a: string, b: string): Problem => ({
    code: "SIJILL_LINKAGE_KEYS_DIFFER",
    what: `The codes were made with two different keys (${a}, ${b}), so that nothing in them can agree.`,
    place: { path: "codes" },
    expected: "two files made with the same key",
    fix: "Compare the fingerprints of the keys, and encode one of the lists again.",
  }),
  tooManyPairs: (pairs: number, most: number): Problem => ({
    code: "SIJILL_LINKAGE_TOO_MANY_PAIRS",
    what: `${pairs} pairs would have to be compared; every code is compared with every other.`,
    expected: `at most ${most} pairs`,
    fix: "Divide both lists by something that both state surely, such as the year of death, and match the parts.",
  }),
  columnUnknown: (option: string, column: string, known: readonly string[]): Problem => ({
    code: "SIJILL_OPTION_UNKNOWN",
    what: `There is no column "${column.slice(0, 80)}".`,
    place: { path: option },
    value: column.slice(0, 80),
    expected: known.slice(0, 30).join(", "),
    fix: "Name columns as the header of the file does.",
  }),
  hardeningUnknown: (value: string, known: readonly string[]): Problem => ({
    code: "SIJILL_OPTION_UNKNOWN",
    what: `"${value.slice(0, 80)}" is no way to harden codes.`,
    place: { path: "hardening" },
    value: value.slice(0, 80),
    expected: `${known.join(", ")}; or none alone`,
    fix: "For example --harden xor-fold",
  }),
  columnsMissing: (): Problem => ({
    code: "SIJILL_ARGUMENT_EMPTY",
    what: "No column to make codes of was named.",
    place: { path: "options.columns" },
    expected: "a column of names, or of their parts",
    fix: "For example --name name --birth date_of_birth",
  }),
  thresholdInvalid: (value: number): Problem => ({
    code: "SIJILL_ARGUMENT_OUT_OF_RANGE",
    what: `The threshold ${value} is not a similarity.`,
    place: { path: "options.threshold" },
    value: String(value),
    expected: "a number above 0 and up to 1",
    fix: "For example 0.8",
  }),
};
