import { sha256 } from "../sha256.ts";

/** Word allows letters, digits and underscores, a letter first, and this many characters. */
const LONGEST = 40;

/**
 * The name of an anchor as Word allows it. Names that would be altered or cut keep apart by digits of their hash:
 * `figure_by-year` and `figure_by_year` stay two.
 */
export function bookmarkName(anchor: string): string {
  const plain = anchor.replace(/[^A-Za-z0-9_]/g, "_");
  if (plain === anchor && plain.length <= LONGEST && /^[A-Za-z]/.test(plain)) return plain;
  const hash = sha256(anchor).slice(0, 8);
  return `b_${plain.slice(0, LONGEST - 3 - hash.length)}_${hash}`;
}
