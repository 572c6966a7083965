import { type RandomStream, uniformIndex, uniformVariate } from "../../statistics/index.ts";
import { happens } from "./draw.ts";
import type { DayNumber } from "./drawPerson.ts";
import type { SyntheticSource } from "./SyntheticSource.ts";

const DAY = 86_400_000;

/** A date as a source has it: a day, a month, a year or nothing; now and then a wrong one. EDTF. */
export function writeDate(stream: RandomStream, source: SyntheticSource, date: DayNumber): string {
  const { dateMissing, yearOnly, monthOnly, dateWrong } = source;
  const precision = uniformVariate(stream);
  if (precision < dateMissing) return "";
  const iso = isoDay(happens(stream, dateWrong) ? wrong(stream, date) : date);
  if (precision < dateMissing + yearOnly) return iso.slice(0, 4);
  if (precision < dateMissing + yearOnly + monthOnly) return iso.slice(0, 7);
  return iso;
}

function wrong(stream: RandomStream, date: DayNumber): DayNumber {
  const kind = uniformIndex(stream, 3);
  if (kind === 0) return date + (happens(stream, 0.5) ? 1 : -1) * (1 + uniformIndex(stream, 10));
  if (kind === 1) return date + (happens(stream, 0.5) ? 365 : -365);
  const [year = "", month = "", day = ""] = isoDay(date).split("-");
  return Number(day) > 12 ? date + 1 : Date.parse(`${year}-${day}-${month}T00:00:00Z`) / DAY;
}

/** A day number as YYYY-MM-DD; the arithmetic of the calendar alone, no clock and no zone. */
export function isoDay(date: DayNumber): string {
  return new Date(date * DAY).toISOString().slice(0, 10);
}
