import { type AgeRange, oldestAge } from "./AgeRange.ts";
import { normalizeDateText } from "./dates/normalizeDateText.ts";

/** 34, 34.5, 30-40, ~35, 35?, 60+. */
const PATTERN = /^[~?]?\s*(\d{1,3})(?:\.\d+)?\s*(?:-\s*(\d{1,3})(?:\.\d+)?)?\s*([~?+]?)$/;

/**
 * Reads an age in years as registers write it: a number, a band, "at least" as `60+`; digits may be Arabic-Indic.
 *
 * @returns completed years from the lowest to the highest possible, null above when open; null when it is no age
 * @example
 * import { readAge } from "sijill";
 * console.log(readAge("٣٠-٤٠")); // → { lower: 30, upper: 40 }
 */
export function readAge(text: string): AgeRange | null {
  const match = PATTERN.exec(normalizeDateText(text));
  if (match === null) return null;
  const [lower, upper] = [Number(match[1]), Number(match[2] ?? match[1])];
  if (lower > upper || upper > oldestAge) return null;
  return { lower, upper: match[3] === "+" ? null : upper };
}
