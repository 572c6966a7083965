import { type NameToken, nameTokens } from "./nameTokens.ts";
import * as particles from "./particles.ts";

/** One part of a name put together from its words: letters without article, compounds in one form. */
export interface NameUnit {
  readonly text: string;
  readonly script: NameToken["script"];
  readonly letters: string;
  readonly kind: "name" | "kunya";
}

/** Whole words that only look as if they began with the article: الياس, Elias, Alwan. */
export interface ArticleExceptions {
  has(letters: string): boolean;
}

/** Puts the words of a name together to its parts, particles out, in their order. */
export function readUnits(text: string, exceptions: ArticleExceptions): NameUnit[] {
  const tokens = nameTokens(text).filter(({ letters }) => !particles.honorifics.has(letters));
  const units: NameUnit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const [unit, used] = readUnit(tokens, at, units.at(-1), exceptions);
    if (unit === "joined") {
      const before = units.pop() as NameUnit;
      units.push(join(before, tokens[at] as NameToken));
    } else if (unit !== null) units.push(unit);
    at += used;
  }
  return units;
}

/** The unit that begins at a token, and how many tokens it takes; null: a particle; "joined": belongs to the unit before. */
function readUnit(
  tokens: readonly NameToken[],
  at: number,
  before: NameUnit | undefined,
  exceptions: ArticleExceptions,
): readonly [NameUnit | "joined" | null, number] {
  const token = tokens[at] as NameToken;
  const next = tokens[at + 1];
  const { letters } = token;
  if (before !== undefined && particles.genitives.has(letters)) return ["joined", 1];
  if (next === undefined) return [plainUnit(token, exceptions), 1];
  if (particles.sonOf.has(letters)) return [null, 1];
  if (particles.articles.has(letters)) {
    if (before !== undefined && particles.genitives.has(next.letters)) return [null, 1];
    return [unitOf(next, next.article ? next.letters.slice(2) : next.letters), 2];
  }
  if (particles.isAssimilatedArticle(letters, next.letters)) return [unitOf(next, next.letters), 2];
  const kunya = particles.fatherOf.has(letters)
    ? ["ابو", "abou"]
    : particles.motherOf.has(letters)
      ? ["ام", "oum"]
      : null;
  if (kunya !== null) {
    const [named, used] = readUnit(tokens, at + 1, undefined, exceptions);
    if (named === null || named === "joined") return [plainUnit(token, exceptions), 1];
    const kind = particles.kunyaAsGivenName.has(named.letters) ? "name" : "kunya";
    const prefix = named.script === "arabic" ? kunya[0] : kunya[1];
    return [
      { ...named, text: `${token.text} ${named.text}`, letters: `${prefix}${named.letters}`, kind },
      used + 1,
    ];
  }
  if (particles.servantOf.test(letters)) {
    const [named, used] = readUnit(tokens, at + 1, undefined, exceptions);
    if (named === null || named === "joined" || named.script !== token.script)
      return [plainUnit(token, exceptions), 1];
    return [servant(named.letters, token.script, `${token.text} ${named.text}`), used + 1];
  }
  return [plainUnit(token, exceptions), 1];
}

/** A word on its own, with what may have grown on it: the article, عبد, ابو, "-eddin", "-allah". */
function plainUnit(token: NameToken, exceptions: ArticleExceptions): NameUnit {
  const { letters, script } = token;
  if (exceptions.has(letters)) return unitOf(token, letters);
  const grown = script === "arabic" ? grownArabic(token) : script === "latin" ? grownLatin(letters) : letters;
  if (typeof grown === "string") return unitOf(token, grown);
  return { ...unitOf(token, grown.letters), kind: "kunya" };
}

function grownArabic({ letters, article }: NameToken): string | { letters: string } {
  if (/^عبدال..+/u.test(letters)) return `عبد${letters.slice(5)}`;
  if (/^ابو...+/u.test(letters) && !/^ابوبكر/u.test(letters)) return { letters };
  const bare = article && letters.length > 3 ? letters.slice(2) : letters;
  return bare.replace(/^(...*)ال(دين|له)$/u, "$1$2");
}

const SERVANT = /^abd[aeo]?[aeou](?:l(?=.{2})|(sh|kh|th|dh|[a-z])(?=\1))(.{2,})$/;
const RELIGION = /^(.{3,}?)[aeou](?:dd|ld)(?:i|ee)ne?$/;
const OF_GOD = /^([^l].{1,}?)[aeou]ll?ah?$/;
const ARTICLE = /^[ae]l(?=[bcdfghjkmnpqrstvwxyz])(.{4,})$/;

function grownLatin(letters: string): string | { letters: string } {
  const servantOf = SERVANT.exec(letters)?.[2];
  if (servantOf !== undefined) return `abd${servantOf}`;
  const noun = RELIGION.exec(letters)?.[1];
  if (noun !== undefined) return `${noun}din`;
  const givenByGod = /allah?$/.test(letters) ? OF_GOD.exec(letters)?.[1] : undefined;
  if (givenByGod !== undefined && givenByGod.length > 2) return `${givenByGod}lah`;
  const kunya = /^abou?u?(.{4,})$/.exec(letters.replace(/^abu/, "abou"))?.[1];
  if (kunya !== undefined && !/^[aeiou]/.test(kunya)) return { letters: `abou${kunya}` };
  return ARTICLE.exec(letters)?.[1] ?? letters;
}

function servant(named: string, script: NameToken["script"], text: string): NameUnit {
  return { text, script, letters: `${script === "arabic" ? "عبد" : "abd"}${named}`, kind: "name" };
}

function join(before: NameUnit, token: NameToken): NameUnit {
  const ending = particles.genitives.get(token.letters) ?? "";
  return { ...before, text: `${before.text} ${token.text}`, letters: `${before.letters}${ending}` };
}

function unitOf({ text, script }: NameToken, letters: string): NameUnit {
  return { text, script, letters, kind: "name" };
}
