import { describePart } from "./describePart.ts";
import { lexicon } from "./lexicon.ts";
import type { NamePart } from "./NamePart.ts";
import { readUnits } from "./readUnits.ts";

/** A name whose parts the source keeps in columns of their own; null and "" are parts it does not give. */
export interface StructuredName {
  readonly given?: string | null;
  readonly father?: string | null;
  readonly grandfather?: string | null;
  readonly family?: string | null;
}

/** Why a text gives no parts: nothing there, no letter in it, or longer than any name. */
export type NameProblem = "empty" | "no-letters" | "too-long";

export type NameRole = "given" | "father" | "grandfather" | "other" | "family";

export interface ParsedName {
  /** In the order given, father, grandfather, family. Empty when `problem` is not null, and for a kunya alone. */
  readonly parts: readonly NamePart[];
  /** What each part is by its place: the last of two or more is taken for the family name. */
  readonly roles: readonly NameRole[];
  /** Abu or Umm with a name at the beginning, or what stands in brackets or after "known as": an alias, not a part. */
  readonly kunya: NamePart | null;
  readonly problem: NameProblem | null;
}

const LONGEST_NAME = 300;
const MOST_PARTS = 12;
const SEPARATE = /[,،;؛]/;
/** What stands in brackets, or after "known as", is an alias. */
const BRACKETED = /[([{«]([^)\]}»]*)[)\]}»]?/;
const KNOWN_AS = /\s(?:الملقب|ملقب|المكنى|المعروف|alias|a\.?k\.?a\.?)(?=\s)/i;

/**
 * Reads a name into parts, whatever the script: given, father's, grandfather's and family name.
 *
 * Normalised are alef and hamza forms, ta marbuta, alef maqsura, tatweel, vowel signs, Persian and Kurdish letters,
 * direction marks and control characters; the article, "ibn" and titles are dropped; عبد and what follows, "X al-Din"
 * and "Abu X" are one part, joined or spaced. "Family, Given" is turned round. Which part is whose is only known from
 * the order, so two parts are read as given and family name though the second may be the father's.
 *
 * @param name text, or its parts from columns
 * @returns parts, or the reason why there are none; nothing is thrown for what a source contains
 * @example
 * import { parseName } from "sijill";
 * const { parts } = parseName("عَبد الرّحمٰن بن خالد الحلبي");
 * console.log(parts.map(({ sound }) => sound)); // → [ 'abdrhmn', 'Xld', 'hlby' ]
 */
export function parseName(name: string | StructuredName): ParsedName {
  return typeof name === "string" ? parseText(name) : parseStructured(name);
}

function parseText(text: string): ParsedName {
  if (text.trim() === "") return without("empty");
  if (text.length > LONGEST_NAME) return without("too-long");
  const { own, alias: written } = withoutAlias(text);
  const sides = own.split(SEPARATE).filter((side) => side.trim() !== "");
  const turned = sides.length === 2 ? `${sides[1]} ${sides[0]}` : own;
  const units = readUnits(turned, lexicon().exceptions);
  if (units.length === 0) return without("no-letters");
  if (units.length > MOST_PARTS) return without("too-long");
  const [first, ...rest] = units;
  const leading = first?.kind === "kunya";
  const [following] = readUnits(written, lexicon().exceptions);
  const alias = leading ? first : following;
  const parts = (leading ? rest : units).map(describePart);
  const kunya = alias === undefined ? null : describePart(alias);
  return { parts, roles: rolesOf(parts.length), kunya, problem: null };
}

/** A name and the alias that follows it; nothing is an alias that has no name before it. */
function withoutAlias(text: string): { readonly own: string; readonly alias: string } {
  const bracketed = BRACKETED.exec(text);
  if (bracketed !== null) {
    const own = text.replace(bracketed[0], " ");
    return own.trim() === "" ? { own: bracketed[1] ?? "", alias: "" } : { own, alias: bracketed[1] ?? "" };
  }
  const known = KNOWN_AS.exec(text);
  if (known === null || text.slice(0, known.index).trim() === "") return { own: text, alias: "" };
  return { own: text.slice(0, known.index), alias: text.slice(known.index + known[0].length) };
}

function parseStructured(name: StructuredName): ParsedName {
  const roles = ["given", "father", "grandfather", "family"] as const;
  const read = roles.flatMap((role) => {
    const text = name[role];
    return text === null || text === undefined || text.trim() === ""
      ? []
      : [{ role, parsed: parseText(text) }];
  });
  if (read.length === 0) return without("empty");
  const problem = read.find(({ parsed }) => parsed.problem === "too-long")?.parsed.problem ?? null;
  if (problem !== null) return without(problem);
  const named = read.flatMap(({ role, parsed }) => {
    const own = parsed.parts.length === 0 && parsed.kunya !== null ? [parsed.kunya] : parsed.parts;
    return own.map((part) => ({ role, part }));
  });
  if (named.length === 0) return without("no-letters");
  return {
    parts: named.map(({ part }) => part),
    roles: named.map(({ role }) => role),
    kunya: null,
    problem: null,
  };
}

function rolesOf(count: number): NameRole[] {
  const before: NameRole[] = ["given", "father", "grandfather"];
  return Array.from({ length: count }, (_, i) =>
    i === count - 1 && count > 1 ? "family" : (before[i] ?? "other"),
  );
}

function without(problem: NameProblem): ParsedName {
  return { parts: [], roles: [], kunya: null, problem };
}
