import type { Problem } from "../../errors/index.ts";

/** What can go wrong when a number or a date is printed. */
export const messages = {
  languageIncomplete: (language: string, complete: readonly string[]): Problem => ({
    code: "SIJILL_LANGUAGE_INCOMPLETE",
    what: `The language "${language}" has no complete table of numbers, dates and units.`,
    value: language,
    expected: `one of: ${complete.join(", ")}`,
    fix: "Write the report in a complete language, or complete src/quantities/formatting/languages.",
  }),
  notFinite: (value: unknown): Problem => ({
    code: "SIJILL_FORMAT_NOT_FINITE",
    what: `${String(value)} cannot be printed as a number.`,
    value: String(value),
    expected: "a finite number",
    fix: "A missing figure has a name (unknown, withheld, not covered); print that name instead.",
  }),
  notWhole: (value: number): Problem => ({
    code: "SIJILL_FORMAT_NOT_WHOLE",
    what: `${value} is not a whole number and cannot be printed as one.`,
    value: String(value),
    expected: "a whole number not beyond 9007199254740991",
    fix: "Use formatDecimal for measurements; a count that is not whole is not a count.",
  }),
  decimalsInvalid: (decimals: unknown): Problem => ({
    code: "SIJILL_FORMAT_DECIMALS",
    what: `${String(decimals)} is not a number of decimals.`,
    value: String(decimals),
    expected: "a whole number from 0 to 12",
    fix: "Give as many decimals as the figure's precision supports.",
  }),
  losesValue: (id: string, value: number, decimals: number): Problem => ({
    code: "SIJILL_FORMAT_LOSES_VALUE",
    what: `With ${decimals} decimals the quantity "${id}" (${value}) would be printed as if it were exactly none or all.`,
    place: { path: id },
    value: String(value),
    expected: "enough decimals to tell a small number from zero and a large share from everything",
    fix: "Leave decimals out, or ask for more of them.",
  }),
  dateUnreadable: (edtf: string): Problem => ({
    code: "SIJILL_FORMAT_DATE",
    what: `"${edtf}" is not a date of EDTF level 1 and cannot be printed in words.`,
    value: edtf,
    expected: 'a date such as "2014-01-20", "2013-08", "2015/2017", "2014~" or ""',
    fix: "Read dates with parsePartialDate first; it explains what it could not read.",
  }),
  formUnavailable: (id: string, kind: string, form: string, available: readonly string[]): Problem => ({
    code: "SIJILL_FORM_UNAVAILABLE",
    what: `The ${kind} "${id}" has nothing to print in the form "${form}".`,
    place: { path: id },
    value: form,
    expected: `one of: ${available.join(", ")}`,
    fix: `Use another form, or give the quantity its ${form}.`,
  }),
  formUnknown: (form: string, known: readonly string[]): Problem => ({
    code: "SIJILL_FORM_UNKNOWN",
    what: `"${form}" is not a form a quantity can be printed in.`,
    value: form,
    expected: `one of: ${known.join(", ")}`,
    fix: "Correct the form.",
  }),
};
