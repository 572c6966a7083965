import { normalizeArabic } from "../normalizeArabic.ts";

/** Names of each month, January first: English, Levantine, Egyptian and Gulf, and the spellings met in lists. */
const NAMES: readonly (readonly string[])[] = [
  ["january", "jan", "كانون الثاني", "كانون ثاني", "ك2", "يناير"],
  ["february", "feb", "شباط", "فبراير"],
  ["march", "mar", "آذار", "مارس"],
  ["april", "apr", "نيسان", "أبريل", "إبريل"],
  ["may", "أيار", "مايو"],
  ["june", "jun", "حزيران", "يونيو", "يونيه"],
  ["july", "jul", "تموز", "يوليو", "يوليه"],
  ["august", "aug", "آب", "أغسطس"],
  ["september", "sep", "sept", "أيلول", "سبتمبر"],
  ["october", "oct", "تشرين الأول", "تشرين أول", "ت1", "أكتوبر"],
  ["november", "nov", "تشرين الثاني", "تشرين ثاني", "ت2", "نوفمبر"],
  ["december", "dec", "كانون الأول", "كانون أول", "ك1", "ديسمبر"],
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.map((name) => [normalizeArabic(name), index + 1] as const)),
);

/** تشرين and كانون alone name two months each (October or November, December or January). */
const HALF_NAMES: ReadonlySet<string> = new Set(["تشرين", "كانون"].map(normalizeArabic));

/** The month, 1 to 12, of a name in lower case and normalised Arabic; undefined when it is no month. */
export function monthByName(name: string): number | undefined {
  return MONTHS.get(name);
}

/** Tells a name that is shared by two months. */
export function isHalfMonthName(name: string): boolean {
  return HALF_NAMES.has(name);
}

/** All names as one regular expression source, longest first, so that "sept" is not read as "sep". */
export const MONTH_NAME_PATTERN: string = [...MONTHS.keys()]
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .join("|");
