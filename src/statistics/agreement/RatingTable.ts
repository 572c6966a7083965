import { SijillError } from "../../errors/index.ts";
import { messages as shared } from "../messages.ts";
import { messages } from "./messages.ts";

/** What a rater wrote for a unit; null where the rater gave no code. */
export type Code = string | number;

/** Codes of several raters for several units. Which way the rows run is said, because both ways give an answer. */
export type RatingTable =
  | { readonly byUnit: readonly (readonly (Code | null)[])[] }
  | { readonly byRater: readonly (readonly (Code | null)[])[] };

/** Codes by unit: one row a unit, one place a rater; checked. */
export function ratingsByUnit(path: string, table: RatingTable): readonly (readonly (Code | null)[])[] {
  const turned = "byRater" in table;
  const rows = turned ? table.byRater : table.byUnit;
  const name = `${path}.${turned ? "byRater" : "byUnit"}`;
  const width = rows[0]?.length ?? 0;
  if (width === 0) throw new SijillError(shared.empty(name));
  rows.forEach((row, i) => {
    if (row.length !== width) throw new SijillError(messages.raggedTable(`${name}[${i}]`, row.length, width));
    row.forEach((code, j) => {
      requireCode(`${name}[${i}][${j}]`, code);
    });
  });
  const raters = turned ? rows.length : width;
  if (raters < 2) throw new SijillError(messages.tooFewRaters(name, raters));
  if (!turned) return rows;
  return Array.from({ length: width }, (_, unit) => rows.map((row) => row[unit] ?? null));
}

export function requireCode(path: string, code: Code | null): void {
  if (code === null || (typeof code === "string" && code !== "")) return;
  if (typeof code !== "number" || !Number.isFinite(code))
    throw new SijillError(messages.codeInvalid(path, code));
}

/** The codes that occur, numbers by size before texts by code unit, so that no locale decides an order. */
export function sortedCodes(codes: Iterable<Code>): readonly Code[] {
  return [...new Set(codes)].sort((a, b) => {
    if (typeof a === "number") return typeof b === "number" ? a - b : -1;
    if (typeof b === "number") return 1;
    return a < b ? -1 : a > b ? 1 : 0;
  });
}
