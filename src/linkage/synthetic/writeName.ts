import type { RandomStream } from "../../statistics/index.ts";
import { happens, oneOf } from "./draw.ts";
import type { PoolName } from "./namePools.ts";

/** How often a clerk leaves the hamza off, writes ه for ة or ي for ى, joins or parts عبد: all one name to a reader. */
const HAMZA_LEFT_OFF = 0.3;
const TA_MARBUTA_AS_HA = 0.15;
const MAQSURA_AS_YA = 0.2;
const PARTED = 0.4;
const WITH_SIGNS = 0.01;
const PERSIAN_LETTERS = 0.02;

/** An Arabic name as one of many clerks types it. */
export function writeArabic(stream: RandomStream, { arabic }: PoolName): string {
  let text = arabic;
  if (/[أإآ]/u.test(text) && happens(stream, HAMZA_LEFT_OFF)) text = text.replace(/[أإآ]/gu, "ا");
  if (text.endsWith("ة") && happens(stream, TA_MARBUTA_AS_HA)) text = `${text.slice(0, -1)}ه`;
  if (text.endsWith("ى") && happens(stream, MAQSURA_AS_YA)) text = `${text.slice(0, -1)}ي`;
  if (/^عبدال|.الدين$/u.test(text) && happens(stream, PARTED))
    text = text.replace(/^عبد(?=ال)/u, "عبد ").replace(/(.)الدين$/u, "$1 الدين");
  if (happens(stream, PERSIAN_LETTERS)) text = text.replaceAll("ي", "ی").replaceAll("ك", "ک");
  if (happens(stream, WITH_SIGNS)) text = `${text.slice(0, 1)}َ${text.slice(1)}`;
  return text;
}

const MOST_USUAL_FORM = 0.45;
const OTHER_VOWEL = 0.08;
const VOWELS: Readonly<Record<string, string>> = { a: "e", e: "a", i: "e", o: "u", u: "o" };
const OTHER_CONSONANT = 0.04;

/** A name in Latin letters as one of many transliterators writes it: a usual form, now and then another vowel. */
export function writeLatin(stream: RandomStream, { latin }: PoolName): string {
  let text = happens(stream, MOST_USUAL_FORM) ? latin[0] : oneOf(stream, latin);
  if (happens(stream, OTHER_VOWEL)) {
    const at = text.slice(1).search(/[aeiou](?![aeiou])/) + 1;
    const vowel = VOWELS[text[at] ?? ""];
    if (at > 0 && vowel !== undefined) text = text.slice(0, at) + vowel + text.slice(at + 1);
  }
  if (happens(stream, OTHER_CONSONANT)) text = text.replace(/([bdlmnrst])\1/, "$1");
  return text;
}
