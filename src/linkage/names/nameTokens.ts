import { normalizeArabic } from "../../records/index.ts";
import { nearestArabic } from "./arabicLetters.ts";
import { remember } from "./remember.ts";

/** One word of a name. */
export interface NameToken {
  /** As written, without marks. */
  readonly text: string;
  readonly script: "arabic" | "latin" | "other";
  /** Arabic: normalised. Latin: lower case, without accents. */
  readonly letters: string;
  /** Arabic: begins with ال as it was typed, not with إل. */
  readonly article: boolean;
}

/** Latin letters of scholarly, Turkish and Kurdish spelling that are more than a letter with an accent. */
const SPELLED_OUT: ReadonlyMap<string, string> = new Map(
  "š sh,ş sh,ṣ s,ç ch,č ch,ḫ kh,ḵ kh,ẖ kh,ġ gh,ḡ gh,ğ gh,ḏ dh,ṯ th,ǧ j,ž j,ī ee,î ee,ū ou,û ou,ê ee,ı i,ø o,ł l,ß ss,æ ae,œ oe,ð dh,þ th"
    .split(",")
    .map((pair) => pair.split(" ") as [string, string]),
);

/** Ayn, hamza and the signs typed for them. */
const APOSTROPHES = /['’‘`´ʼʻʿʾˈ′"“”]/g;
const CONTROLS = /\p{Cc}/gu;
/** Format characters and Arabic marks go without parting a word. */
const INVISIBLE = /[\p{Cf}\u0640\u0610-\u061A\u064B-\u0652\u0656-\u065F\u0670\u06D6-\u06ED]/gu;
const WORD = /[\p{L}\p{M}\p{Nd}]+/gu;
const PLAIN = /^[A-Za-z\u0621-\u063A\u0641-\u064A .-]*$/;

/** The words of a name in their order, each in the script of its letters; digits alone are not words. */
export function nameTokens(text: string): NameToken[] {
  const plain = PLAIN.test(text)
    ? text
    : text.replace(CONTROLS, " ").normalize("NFKC").replace(INVISIBLE, "").replace(APOSTROPHES, "");
  const tokens: NameToken[] = [];
  for (const [word] of plain.matchAll(WORD)) {
    const token = tokenOf(word);
    if (token.letters !== "") tokens.push(token);
  }
  return tokens;
}

const tokenOf = remember((text: string): NameToken => {
  if (/\p{Script=Arabic}/u.test(text)) {
    const normal = [...normalizeArabic(text)].map((letter) => nearestArabic.get(letter) ?? letter).join("");
    return {
      text,
      script: "arabic",
      letters: normal.replace(/[^\u0621-\u064A]/g, ""),
      article: /^ال/u.test(text),
    };
  }
  const letters = [...text.toLowerCase()]
    .map((letter) => SPELLED_OUT.get(letter) ?? letter)
    .join("")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "");
  if (/^[0-9]*$/.test(letters)) return { text, script: "other", letters: "", article: false };
  if (/^[a-z0-9]+$/.test(letters))
    return { text, script: "latin", letters: digitsForLetters(letters), article: false };
  return { text, script: "other", letters: /\p{L}/u.test(letters) ? letters : "", article: false };
});

/** Digits typed for letters that Latin lacks, as in chats and hand-written lists: "7assan", "5aled", "3li". */
function digitsForLetters(latin: string): string {
  return latin
    .replace(/7/g, "h")
    .replace(/5/g, "kh")
    .replace(/6/g, "t")
    .replace(/9/g, "s")
    .replace(/[0-9]/g, "");
}
