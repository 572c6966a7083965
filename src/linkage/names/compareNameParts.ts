import { damerauLevenshtein } from "./damerauLevenshtein.ts";
import { jaroWinkler } from "./jaroWinkler.ts";
import type { NamePart } from "./NamePart.ts";
import { spelledArabic } from "./sounds.ts";
import { transliterates } from "./transliterates.ts";

/**
 * How two parts of a name relate, from the closest to none:
 * - `equal`: the same letters after normalisation;
 * - `transliterated`: one can stand for the other in another script or another spelling of the same sounds;
 * - `dots`: the same Arabic letters but for their dots, as photographs of cards lose them;
 * - `close`: one slip of the pen, or Jaro–Winkler at least 0.92;
 * - `initial`: one is the first letter of the other;
 * - `consonants`: one phonetic key, other long vowels: Hassan, Hussein;
 * - `different`.
 */
export const partRelations = [
  "equal",
  "transliterated",
  "dots",
  "close",
  "initial",
  "consonants",
  "different",
] as const;

export type PartRelation = (typeof partRelations)[number];

export interface PartComparison {
  readonly relation: PartRelation;
  /** 1 equal to 0 nothing in common: Jaro–Winkler of the spellings in one script, of the sounds across scripts. */
  readonly similarity: number;
}

/** Splink's upper cut for names, so that a level means what readers of its papers expect. */
const CLOSE = 0.92;
const SHORTEST_FOR_SLIP = 4;
const SHORTEST_FOR_EXCHANGE = 3;
/** Longer than any part of a name: compared for equality only, because distances take the product of the lengths. */
const LONGEST_PART = 64;

/**
 * Compares two parts of names, in whatever script each is written.
 *
 * @example
 * import { compareNameParts, parseName } from "sijill";
 * const [a, b] = ["محمد", "Mhd."].map((name) => parseName(name).parts[0]);
 * if (a !== undefined && b !== undefined) console.log(compareNameParts(a, b).relation); // → transliterated
 */
export function compareNameParts(a: NamePart, b: NamePart): PartComparison {
  const oneScript = a.script === b.script;
  if (oneScript && a.spelled === b.spelled) return { relation: "equal", similarity: 1 };
  if (a.spelled.length > LONGEST_PART || b.spelled.length > LONGEST_PART)
    return { relation: "different", similarity: 0 };
  if (isInitial(a, b)) return { relation: "initial", similarity: 0.5 };
  if (meanTheSame(a, b)) return { relation: "transliterated", similarity: 1 };
  const [x, y] = inOneAlphabet(a, b);
  const similarity = jaroWinkler(x, y);
  if (a.shape !== "" && a.shape === b.shape) return { relation: "dots", similarity };
  // Two names that both are common are two names, however few letters part them: محمد, محمود.
  const twoNames = a.common && b.common;
  if (!twoNames && (isSlip(x, y) || similarity >= CLOSE)) return { relation: "close", similarity };
  if (a.key === b.key && a.key.length > 1) return { relation: "consonants", similarity };
  return { relation: "different", similarity };
}

/** The letters in which two parts are measured: Arabic ones where both are known, else their own or the sounds. */
function inOneAlphabet(a: NamePart, b: NamePart): readonly [string, string] {
  if (a.script !== b.script && a.arabic !== "" && b.arabic !== "")
    return [spelledArabic(a.arabic), spelledArabic(b.arabic)];
  return a.script === b.script ? [a.spelled, b.spelled] : [a.sound, b.sound];
}

/** One slip of the pen; in short names only two letters exchanged, because any other slip makes another name: علي, عدي. */
function isSlip(x: string, y: string): boolean {
  const shortest = Math.min(x.length, y.length);
  if (shortest < SHORTEST_FOR_EXCHANGE || damerauLevenshtein(x, y) !== 1) return false;
  return shortest >= SHORTEST_FOR_SLIP || [...x].sort().join("") === [...y].sort().join("");
}

function isInitial(a: NamePart, b: NamePart): boolean {
  const [short, long] = a.spelled.length <= b.spelled.length ? [a, b] : [b, a];
  if (short.spelled.length !== 1 || long.spelled.length < 2) return false;
  return short.script === long.script
    ? long.spelled.startsWith(short.spelled)
    : short.key !== "" && long.key.startsWith(short.key);
}

/** Known forms of one Arabic name settle it; else a Latin spelling is read against the Arabic letters, or the other Latin one. */
function meanTheSame(a: NamePart, b: NamePart): boolean {
  if (a.arabic !== "" && b.arabic !== "") return a.arabic === b.arabic;
  if (a.script === "latin" && b.arabic !== "") return transliterates(a.spelled, b.arabic);
  if (b.script === "latin" && a.arabic !== "") return transliterates(b.spelled, a.arabic);
  return (
    a.script === "latin" && b.script === "latin" && a.sound === b.sound && vowelsAgree(a.spelled, b.spelled)
  );
}

/** The vowels of two Latin spellings in order: e goes with a and i, o with u; one may leave them out ("Mhmd"). */
function vowelsAgree(a: string, b: string): boolean {
  const [x, y] = [shortVowels(a), shortVowels(b)];
  if (x === "" || y === "") return true;
  return x.length === y.length && [...x].every((vowel, i) => vowelMayBe(vowel, y[i] as string));
}

function shortVowels(spelled: string): string {
  return [...spelled.matchAll(/[aeiouy]+/g)].map(([run]) => run[0] as string).join("");
}

function vowelMayBe(a: string, b: string): boolean {
  const pair = [a, b].sort().join("");
  return a === b || /^(?:ae|ei|ey|iy|ou)$/.test(pair);
}
