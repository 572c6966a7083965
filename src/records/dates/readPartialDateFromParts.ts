import type { Problem } from "../../errors/index.ts";
import { messages } from "../messages.ts";
import type { PartialDate } from "../PartialDate.ts";
import { buildDay, buildMonth, buildYear, UNKNOWN_DATE } from "./buildPartialDate.ts";
import { monthByName } from "./monthNames.ts";
import { normalizeDateText } from "./normalizeDateText.ts";
import { readYear } from "./readYear.ts";

/** A date that a dataset keeps in several columns. Null and undefined mean that the part is missing. */
export interface DateParts {
  readonly year: string | number | null;
  /** 1 to 12, or a month name in English or Arabic. */
  readonly month?: string | number | null;
  readonly day?: string | number | null;
}

/** As `partialDateFromParts`, but answers with the problem instead of throwing it. */
export function readPartialDateFromParts(
  parts: DateParts,
  options: { readonly missing?: readonly string[] } = {},
): PartialDate | Problem {
  const missing = new Set(options.missing?.map(normalizeDateText));
  const [yearText, monthText, dayText] = [parts.year, parts.month, parts.day].map((part) =>
    clean(part, missing),
  );
  if (yearText === undefined || yearText === null) return UNKNOWN_DATE;
  if (!/^(?:\d{2}|\d{4})$/.test(yearText)) return messages.datePartInvalid("year", yearText);
  const year = readYear(yearText, yearText);
  if (typeof year !== "number") return year;
  const written = [yearText, monthText, dayText].filter((part) => part !== null).join(" ");
  if (monthText === undefined || monthText === null)
    return dayText === undefined || dayText === null
      ? buildYear(written, year)
      : messages.datePartWithoutMonth(dayText);
  const month = /^\d{1,2}$/.test(monthText)
    ? Number(monthText)
    : monthByName(monthText.toLowerCase().replace(/\.$/, ""));
  if (month === undefined) return messages.datePartInvalid("month", monthText);
  if (dayText === undefined || dayText === null) return buildMonth(written, year, month);
  if (!/^\d{1,2}$/.test(dayText)) return messages.datePartInvalid("day", dayText);
  return buildDay(written, year, month, Number(dayText));
}

function clean(part: string | number | null | undefined, missing: ReadonlySet<string>): string | null {
  if (part === null || part === undefined) return null;
  const text = normalizeDateText(String(part)).replace(/^(\d+)\.0$/, "$1");
  return missing.has(text) ? null : text;
}
