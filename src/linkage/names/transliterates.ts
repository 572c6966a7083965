import { arabicLetters } from "./arabicLetters.ts";
import { withoutDoubles } from "./sounds.ts";

/** Longer than any part of a name; what is longer is not tried. */
const LONGEST = 40;
/** What Arabic does not write: one short vowel, in the spellings met. */
const SHORT_VOWELS = ["a", "e", "i", "o", "u", "ou"];
/** An alef that begins a word carries any vowel. */
const INITIAL_ALEF = ["a", "e", "i", "o", "u", "ou"];
/** A final ya may be an alef maqsura, a final ha a ta marbuta. */
const FINAL: ReadonlyMap<string, readonly string[]> = new Map([
  ["ي", ["a", "ah", "e", "iy"]],
  ["ه", ["a", "e", "ah", "eh", "at", "et", "i", ""]],
  ["ا", ["ah", "aa", ""]],
  ["و", ["oh", "uw"]],
]);

/**
 * Tells whether a Latin spelling can stand for an Arabic name: every letter written in one of the ways it is met in,
 * at most one short vowel between two letters, nothing left over. "Yusuf" and "Youssef" can stand for يوسف, "Hassan"
 * cannot stand for حسين. Doubled consonants count once.
 *
 * @param latin lower-case letters a–z, as in `NamePart.spelled`
 * @param arabic normalised letters without article
 * @example
 * import { transliterates } from "sijill";
 * console.log(transliterates("hussein", "حسين"), transliterates("hassan", "حسين")); // → true false
 */
export function transliterates(latin: string, arabic: string): boolean {
  const text = withoutDoubles(latin);
  const letters = [...arabic];
  if (text.length === 0 || letters.length === 0 || text.length > LONGEST || letters.length > LONGEST)
    return false;
  const tried = new Set<number>();
  /** Can the text from `at` be what the letters from `next` are written as? */
  const fits = (at: number, next: number): boolean => {
    if (next === letters.length) return at === text.length || (text.slice(at) === "e" && at > 1);
    const state = at * (LONGEST + 1) + next;
    if (tried.has(state)) return false;
    tried.add(state);
    const starts = [
      at,
      ...(next === 0 ? [] : SHORT_VOWELS.filter((v) => text.startsWith(v, at)).map((v) => at + v.length)),
    ];
    return starts.some((start) =>
      writings(letters, next).some(
        (written) => text.startsWith(written, start) && fits(start + written.length, next + 1),
      ),
    );
  };
  return fits(0, 0);
}

function writings(letters: readonly string[], index: number): readonly string[] {
  const letter = letters[index] as string;
  if (index === 0 && letter === "ا") return INITIAL_ALEF;
  const usual = arabicLetters.get(letter)?.latin ?? [];
  return index === letters.length - 1 && index > 0 ? [...usual, ...(FINAL.get(letter) ?? [])] : usual;
}
