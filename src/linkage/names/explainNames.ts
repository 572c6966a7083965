import type { AlignedPart } from "./alignParts.ts";
import type { PartRelation } from "./compareNameParts.ts";
import type { NameLevel } from "./compareNames.ts";
import type { NameProblem } from "./parseName.ts";

/** The words of an explanation in one language. */
interface Words {
  readonly levels: Readonly<Record<NameLevel, string>>;
  readonly relations: Readonly<Record<PartRelation, string>>;
  readonly problems: Readonly<Record<NameProblem, string>>;
  readonly missing: string;
  readonly semicolon: string;
}

const en: Words = {
  levels: {
    same: "The names agree in every part.",
    near: "The names agree in every part but for the spelling of some.",
    "parts-missing": "What both names give agrees; one of them gives less.",
    reordered: "The names have the same parts in another order.",
    "one-part-differs": "The names agree but for one part.",
    relatives: "All but the given name agrees, as with brothers or with father and son.",
    different: "The names differ.",
    "not-comparable": "One of the texts gives no name to compare.",
  },
  relations: {
    equal: "the same",
    transliterated: "the same name in another spelling",
    dots: "the same but for dots",
    close: "close",
    initial: "an initial",
    consonants: "the same consonants with other vowels",
    different: "different",
  },
  problems: {
    empty: "It is empty.",
    "no-letters": "It has no letter.",
    "too-long": "It is longer than any name.",
  },
  missing: "(missing)",
  semicolon: "; ",
};

const ar: Words = {
  levels: {
    same: "الاسمان متفقان في كل أجزائهما.",
    near: "الاسمان متفقان في كل أجزائهما مع اختلاف في كتابة بعضها.",
    "parts-missing": "ما يرد في الاسمين متفق، وأحدهما أقل أجزاءً.",
    reordered: "أجزاء الاسمين واحدة وترتيبها مختلف.",
    "one-part-differs": "الاسمان متفقان إلا في جزء واحد.",
    relatives: "كل الأجزاء متفقة إلا الاسم الأول، كما بين الإخوة أو بين الأب وابنه.",
    different: "الاسمان مختلفان.",
    "not-comparable": "أحد النصين ليس فيه اسم يُقارن.",
  },
  relations: {
    equal: "هو نفسه",
    transliterated: "الاسم نفسه بكتابة أخرى",
    dots: "هو نفسه عدا النقط",
    close: "متقاربان",
    initial: "حرف أول",
    consonants: "الحروف الصامتة نفسها",
    different: "مختلفان",
  },
  problems: { empty: "النص فارغ.", "no-letters": "ليس فيه حرف.", "too-long": "هو أطول من أي اسم." },
  missing: "(غير مذكور)",
  semicolon: "؛ ",
};

const LANGUAGES = { en, ar } as const;

/** Text from a source stands in isolates, so that Arabic and Latin names keep their places in a line. */
function isolated(part: { readonly text: string } | null, missing: string): string {
  return part === null ? missing : `\u2068${part.text}\u2069`;
}

/** A comparison in words. */
export function explainNames(
  level: NameLevel,
  parts: readonly AlignedPart[],
  problem: NameProblem | null,
  language: keyof typeof LANGUAGES = "en",
): string {
  const words = LANGUAGES[language];
  const details = parts.map(({ a, b, comparison }) => {
    const pair = `${isolated(a, words.missing)} – ${isolated(b, words.missing)}`;
    return comparison === null ? pair : `${pair}: ${words.relations[comparison.relation]}`;
  });
  const reason = problem === null ? [] : [words.problems[problem]];
  const listed = details.length === 0 ? [] : [`${details.join(words.semicolon)}.`];
  return [words.levels[level], ...reason, ...listed].join(" ");
}
