import { arabicLetters } from "./arabicLetters.ts";

/** Digraphs and single Latin letters as the common alphabet writes them; the longest that fits is taken. */
const CONSONANTS: ReadonlyMap<string, string> = new Map(
  "sch S,sh S,ch S,kh X,gh G,th T,dh D,ph f,dj j,ck k,b b,c k,d d,f f,g j,h h,j j,k k,l l,m m,n n,p b,q q,r r,s s,t t,v f,w w,x ks,y y,z z"
    .split(",")
    .map((pair) => pair.split(" ") as [string, string]),
);

const VOWELS = /^[aeiou]+/;
/** Vowels that stand for a written ya or waw; a single i or u may be short, which Arabic does not write. */
const WITH_YA = /^(?:ee|ii|ie|ei|ai|ae?i|oi|ia|io|iu|ea)$/;
const WITH_WAW = /^(?:oo|ou|uu|au|ao|eu|ue|ua|oua)$/;

/** Doubled consonants as one ("ss", "khkh"); doubled vowels are long and stay. */
export function withoutDoubles(latin: string): string {
  return latin
    .replace(/([bcdfghjklmnpqrstvwxyz]{2})\1/g, "$1")
    .replace(/([bcdfghjklmnpqrstvwxyz])\1+/g, "$1");
}

/**
 * Consonants and long vowels of a Latin name: short vowels go, an initial vowel is "a" as Arabic carries it on alef.
 * Final h after a vowel is the ta marbuta and goes with it.
 */
export function soundOfLatin(latin: string): string {
  let rest = withoutDoubles(latin).replace(/([aeiou])h$/, "$1");
  let sound = "";
  while (rest !== "") {
    const vowels = VOWELS.exec(rest)?.[0];
    if (vowels !== undefined) {
      rest = rest.slice(vowels.length);
      sound += soundOfVowels(vowels, sound === "", rest === "");
      continue;
    }
    const size = [3, 2, 1].find((length) => CONSONANTS.has(rest.slice(0, length)));
    sound += CONSONANTS.get(rest.slice(0, size ?? 1)) ?? "";
    rest = rest.slice(size ?? 1);
  }
  return sound;
}

function soundOfVowels(vowels: string, first: boolean, last: boolean): string {
  const carrier = first ? "a" : "";
  if (first && vowels.length === 1) return carrier;
  if (first && /^[oe][uei]?$/.test(vowels)) return carrier;
  if (last && /^(?:i|ee|ie|ei|ai)$/.test(vowels)) return `${carrier}y`;
  if (last && /^(?:o|u|ou|oo)$/.test(vowels)) return `${carrier}w`;
  if (WITH_YA.test(vowels)) return `${carrier}y`;
  if (WITH_WAW.test(vowels)) return `${carrier}w`;
  return carrier;
}

/** The same of a normalised Arabic name: alef and ayn are carriers at the beginning and are not heard elsewhere. */
export function soundOfArabic(letters: string): string {
  const ending = letters.length > 2 ? letters.replace(/[هاة]$/u, "") : letters;
  let sound = /^[اع]/u.test(ending) ? "a" : "";
  for (const letter of ending) sound += arabicLetters.get(letter)?.sound ?? "";
  return sound;
}

/** An Arabic name in ASCII, letter by letter. */
export function spelledArabic(letters: string): string {
  let spelled = "";
  for (const letter of letters) spelled += arabicLetters.get(letter)?.spelled ?? "";
  return spelled;
}

/** An Arabic name with letters that differ only in dots written alike, in ASCII. */
export function shapeOfArabic(letters: string): string {
  let shape = "";
  for (const letter of letters) shape += arabicLetters.get(letter)?.shape ?? "";
  return shape;
}
