import type { Problem } from "../errors/index.ts";

const ACCEPTED_DATES =
  "an EDTF date (2014-05-03, 2014-05, 2014-XX, 2014?, 2013-08/2013-10, ../2014) or a date such as 15.03.2018, 15/3/2018, 2018/03/15, 3 May 2014, ٣ أيار ٢٠١٤";
const WRITE_EDTF =
  "Write the date in EDTF, or declare how this column is written, such as DD/MM/YYYY (dateFormats in dataset.json).";

/** All wordings of this folder. */
export const messages = {
  dateNotText: (value: unknown): Problem =>
    invalid("", `The date is ${kindOf(value)}, not text.`, "Pass the text as the source has it."),

  dateEmpty: (): Problem =>
    invalid("", "The date is empty.", 'If empty means missing here, list "" under missing.'),

  dateUnreadable: (value: string): Problem =>
    invalid(value, `${quote(value)} is not a date that can be read.`, WRITE_EDTF),

  dateDirectionOverride: (value: string): Problem =>
    invalid(
      value,
      `${quote(value)} contains a direction override (U+202D or U+202E): it is stored in another order than it is shown.`,
      "Retype the date without the override, looking at the document.",
    ),

  dateDayImpossible: (value: string, day: number, month: number, year: number, last: number): Problem =>
    invalid(
      value,
      `${quote(value)} names day ${day} of month ${month} of ${year}, which has the days 1 to ${last}.`,
      "Look the day up in the document; if it cannot be read, give the month only.",
    ),

  dateMonthImpossible: (value: string, month: number): Problem =>
    invalid(
      value,
      `${quote(value)} names month ${month}; months are 1 to 12.`,
      "Check whether day and month were exchanged.",
    ),

  dateYearOutOfRange: (value: string, year: string): Problem => ({
    code: "SIJILL_DATE_INVALID",
    what: `${quote(value)} names the year ${quote(year)}; this material knows the years 1900 to 2100.`,
    value: shown(value),
    expected: "a year from 1900 to 2100, Gregorian",
    fix: "Correct the year. A Hijri year must be converted before it is read.",
  }),

  dateTwoDigitYear: (value: string, year: string): Problem => ({
    code: "SIJILL_DATE_TWO_DIGIT_YEAR",
    what: `${quote(value)} has the two-digit year ${year}, which spreadsheets read as 19${year}: the century is not certain.`,
    value: shown(value),
    expected: "two-digit years 00 to 29, read as 2000 to 2029, or four digits",
    fix: "Write the year with four digits.",
  }),

  dateReversed: (value: string): Problem => ({
    code: "SIJILL_DATE_REVERSED",
    what: `The interval ${quote(value)} ends before it starts.`,
    value: shown(value),
    expected: "start/end, such as 2013-08/2013-10",
    fix: "Exchange the two ends if the source allows; otherwise correct the wrong one.",
  }),

  dateIntervalEmpty: (value: string): Problem =>
    invalid(
      value,
      `The interval ${quote(value)} has neither a start nor an end.`,
      "Give at least one end, or list this text under missing.",
    ),

  /** The readers see normalised text; the value reported is the one in the file. */
  dateAsWritten: (value: string, problem: Problem): Problem => ({ ...problem, value: shown(value) }),

  dateInInterval: (value: string, problem: Problem): Problem => ({
    ...problem,
    what: `In the interval ${quote(value)}: ${problem.what}`,
    value: shown(value),
  }),

  dateUnsupported: (value: string, feature: string): Problem => ({
    code: "SIJILL_DATE_UNSUPPORTED",
    what: `${quote(value)} is EDTF outside level 1: ${feature}.`,
    value: shown(value),
    expected: "EDTF level 0 or 1",
    fix: "Write the interval from the earliest to the latest day that is meant, such as 2013-08-01/2013-10-15.",
  }),

  dateNextYear: (value: string): Problem =>
    invalid(
      value,
      `${quote(value)} can mean a month or two years in a row.`,
      `Write ${value.replace(/\D+/, "-")} for the month, or both years with four digits.`,
    ),

  dateWithoutYear: (value: string): Problem =>
    invalid(
      value,
      `${quote(value)} has no four-digit year.`,
      "Add the year from the document or its folder.",
    ),

  dateMonthNameAmbiguous: (value: string, name: string): Problem =>
    invalid(
      value,
      `${quote(value)} has the month name ${quote(name)}, which is two months: the first or the second is not said.`,
      "Write the whole name, such as تشرين الأول, or the interval of both months.",
    ),

  dateMonthNamesDisagree: (value: string): Problem =>
    invalid(value, `${quote(value)} names two different months.`, "Write one of them, or an interval."),

  dateContradictsOrder: (value: string, order: "day-month" | "month-day"): Problem =>
    invalid(
      value,
      `${quote(value)} cannot be read in the declared order ${order}, only in the other one.`,
      "Check the declared order against the whole column: if this value is right, others may be misread.",
    ),

  dateNotInFormats: (value: string, formats: readonly string[]): Problem => ({
    code: "SIJILL_DATE_INVALID",
    what: `${quote(value)} is not written in a declared format.`,
    value: shown(value),
    expected: formats.join(" or "),
    fix: "Correct the value, or add its format. With formats declared, nothing else is read, not even EDTF.",
  }),

  dateManyReadings: (value: string, readings: readonly string[]): Problem =>
    invalid(
      value,
      `${quote(value)} means different dates in the declared formats: ${readings.join(", ")}.`,
      "Declare fewer formats. Only two possible days can be kept side by side.",
    ),

  datePartInvalid: (part: "year" | "month" | "day", value: string): Problem => ({
    code: "SIJILL_DATE_INVALID",
    what: `The ${part} ${quote(value)} cannot be read.`,
    place: { path: part },
    value: shown(value),
    expected: { year: "a year from 1900 to 2100", month: "1 to 12 or a month name", day: "1 to 31" }[part],
    fix: "Correct the value, or list it under missing.",
  }),

  datePartWithoutMonth: (day: string): Problem => ({
    code: "SIJILL_DATE_INVALID",
    what: `The day ${quote(day)} is given without a month.`,
    place: { path: "day" },
    value: shown(day),
    expected: "a month beside the day",
    fix: "Add the month, or leave the day out: the date is then kept as the year.",
  }),

  dateFormatInvalid: (format: string, why: string): Problem => ({
    code: "SIJILL_DATE_FORMAT_INVALID",
    what: `The date format ${quote(format)} ${why}.`,
    value: shown(format),
    expected: "YYYY or YY, MMMM, MM or M, DD or D, joined by signs, such as DD.MM.YYYY",
    fix: "Correct the format. It is matched against the whole text.",
  }),

  windowReversed: (from: string, to: string): Problem => ({
    code: "SIJILL_WINDOW_REVERSED",
    what: `The window from ${from} to ${to} ends before it starts.`,
    expected: "from not after to",
    fix: "Exchange the two days.",
  }),

  facilityIdRepeated: (id: string): Problem => ({
    code: "SIJILL_FACILITY_ID_REPEATED",
    what: `Two facilities have the id ${quote(id)}.`,
    value: shown(id),
    expected: "one facility an id",
    fix: "Rename one of them; ids are cited in reports and must never change their meaning.",
  }),

  facilityWithinUnknown: (id: string, within: string): Problem => ({
    code: "SIJILL_FACILITY_WITHIN_UNKNOWN",
    what: `The facility ${quote(id)} is said to be within ${quote(within)}, which is not in the vocabulary.`,
    value: shown(within),
    expected: "the id of another facility",
    fix: "Add that facility, or remove within.",
  }),

  /** Wordings of schema rules; zod adds the path. */
  rules: {
    isoDay: "expected a calendar day that exists, such as 2014-05-03",
    dateDisagreesWithEdtf: "earliest, latest, precision and qualifiers must be what edtf says",
    deathBeforeArrest: "the latest possible day of death is before the earliest possible day of arrest",
    ageReversed: "the lower age is above the upper age",
    ageEmpty: "at least one of lower and upper must be known; otherwise write why the age is missing",
    numberWithoutDigit: "expected a number as written on the body or card, or why it is missing",
    candidatesTooFew: "an ambiguous reference has at least two candidates",
  },
};

function invalid(value: string, what: string, fix: string): Problem {
  return { code: "SIJILL_DATE_INVALID", what, value: shown(value), expected: ACCEPTED_DATES, fix };
}

function quote(value: string): string {
  return `"${shown(value)}"`;
}

const LONGEST_SHOWN = 60;

/** The value as it may be shown: control and direction characters spelled out, cut to 60 characters. */
function shown(value: string): string {
  const spelled = value
    .slice(0, LONGEST_SHOWN + 1)
    .replace(
      /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
      (c) => `\\u${(c.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
    );
  return spelled.length > LONGEST_SHOWN || value.length > LONGEST_SHOWN
    ? `${spelled.slice(0, LONGEST_SHOWN)}…`
    : spelled;
}

function kindOf(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "an array" : `of type ${typeof value}`;
}
