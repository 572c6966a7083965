import type { Problem } from "../../errors/index.ts";
import { messages } from "../messages.ts";

/**
 * Reads a year of four digits, or of two digits 00 to 29 as 20yy.
 *
 * 29 is where the conventions part: Excel reads 30 to 99 as 19yy, POSIX reads 69 to 99 so. Only the years that both
 * read as 20yy are taken; for the others the century would be our guess.
 */
export function readYear(text: string, digits: string): number | Problem {
  if (digits.length === 4) return Number(digits);
  const year = Number(digits);
  return year < 30 ? 2000 + year : messages.dateTwoDigitYear(text, digits);
}
