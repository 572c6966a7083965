import type { Problem } from "../errors/index.ts";

/** Wordings shared by all statistical functions; `path` is the argument, such as `options.level`. */
export const messages = {
  notANumber: (path: string, value: unknown): Problem => ({
    code: "SIJILL_ARGUMENT_NOT_FINITE",
    what: `${path} is ${describe(value)}, which is not a finite number.`,
    place: { path },
    value: describe(value),
    expected: "a finite number",
    fix: `Check where ${path} comes from; a missing value must be named as missing, not passed as NaN.`,
  }),
  outOfRange: (path: string, value: unknown, expected: string): Problem => ({
    code: "SIJILL_ARGUMENT_OUT_OF_RANGE",
    what: `${path} is ${describe(value)}, which is outside its range.`,
    place: { path },
    value: describe(value),
    expected,
    fix: `Pass ${expected} as ${path}.`,
  }),
  notWhole: (path: string, value: unknown): Problem => ({
    code: "SIJILL_ARGUMENT_NOT_WHOLE",
    what: `${path} is ${describe(value)}, which is not a whole number.`,
    place: { path },
    value: describe(value),
    expected: "a whole number not below 0 and not above 9007199254740991",
    fix: `Counts are whole. If ${path} is an estimate or a weighted total, use a function that takes real numbers.`,
  }),
  empty: (path: string): Problem => ({
    code: "SIJILL_ARGUMENT_EMPTY",
    what: `${path} is empty.`,
    place: { path },
    expected: "at least one value",
    fix: `Check the selection that produced ${path}: nothing cannot be summarised.`,
  }),
  lengthMismatch: (path: string, length: number, otherPath: string, otherLength: number): Problem => ({
    code: "SIJILL_ARGUMENT_LENGTH_MISMATCH",
    what: `${path} has ${length} values and ${otherPath} has ${otherLength}.`,
    place: { path },
    expected: `${path} and ${otherPath} of one length`,
    fix: "Build both from the same rows.",
  }),
  overflow: (path: string): Problem => ({
    code: "SIJILL_ARGUMENT_OVERFLOW",
    what: `The values of ${path} are so large that the result exceeds every number a computer holds.`,
    place: { path },
    expected: "values whose sums and squares stay below 1e308",
    fix: `Express ${path} in a larger unit, and check it for misread values.`,
  }),
  unknownOption: (path: string, value: unknown, known: readonly string[]): Problem => ({
    code: "SIJILL_OPTION_UNKNOWN",
    what: `${path} is ${describe(value)}, which is not an option.`,
    place: { path },
    value: describe(value),
    expected: known.join(", "),
    fix: `Use one of: ${known.join(", ")}.`,
  }),
};

function describe(value: unknown): string {
  if (typeof value === "string") return `"${value}"`;
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean")
    return String(value);
  if (value === null || value === undefined) return String(value);
  return Array.isArray(value) ? "an array" : `a ${typeof value}`;
}
