import fc from "fast-check";
import { type PartialDate, parsePartialDate } from "../../../src/records/index.ts";

const two = (value: number): string => String(value).padStart(2, "0");

const year = fc.integer({ min: 1900, max: 2100 }).map(String);
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`);

/** Any day from 1900 to 2100 as ISO text. */
export const isoDay = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2100, 11, 31) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

const qualifier = fc.constantFrom("", "?", "~", "%");
/** Years, months and days, perhaps qualified: what an interval may end in. */
export const plainDate = fc
  .tuple(fc.oneof(year, month, isoDay), qualifier)
  .map(([date, mark]) => date + mark);

const decade = fc.integer({ min: 190, max: 209 }).map((digits) => `${digits}X`);
const unspecified = fc.oneof(
  decade,
  fc.constantFrom("19XX", "20XX"),
  year.map((y) => `${y}-XX`),
  year.map((y) => `${y}-XX-XX`),
  month.map((m) => `${m}-XX`),
);

/** Everything of level 1 but intervals and seasons. */
export const singleDate = fc.oneof(plainDate, unspecified);

export const season = fc.tuple(year, fc.integer({ min: 21, max: 24 })).map(([y, s]) => `${y}-${s}`);

/** Texts of intervals that do not end before they start. */
export const interval = fc.oneof(
  fc
    .tuple(plainDate, plainDate)
    .filter(([a, b]) => (parsePartialDate(a).earliest ?? "") <= (parsePartialDate(b).latest ?? ""))
    .map(([a, b]) => `${a}/${b}`),
  fc.tuple(plainDate, fc.constantFrom("", "..")).map(([a, end]) => `${a}/${end}`),
  fc.tuple(fc.constantFrom("", ".."), plainDate).map(([start, b]) => `${start}/${b}`),
);

const twoDays = fc
  .tuple(isoDay, isoDay)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => `[${a},${b}]`);

/** Any date this library knows, but the unknown one. */
export const edtfText = fc.oneof(singleDate, season, interval, twoDays);
export const partialDate: fc.Arbitrary<PartialDate> = edtfText.map((text) => parsePartialDate(text));
