import { MONTH_NAME_PATTERN } from "./monthNames.ts";

/** The parts of a date format, each with the pattern it stands for. */
export const DATE_FORMAT_TOKENS: Readonly<Record<string, string>> = {
  YYYY: "(?<year>\\d{4})",
  YY: "(?<year>\\d{2})",
  MMMM: `(?<name>${MONTH_NAME_PATTERN})`,
  MM: "(?<month>\\d{2})",
  M: "(?<month>\\d{1,2})",
  DD: "(?<day>\\d{2})",
  D: "(?<day>\\d{1,2})",
};
