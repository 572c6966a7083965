/** Sounds of the common alphabet in classes that transliterations and clerks mix. */
const CLASSES: ReadonlyMap<string, string> = new Map(
  "aA bB fF tT TS sS SC dD DD zD jJ GG kK qK XX hH rR lL mM nN wW yY".split(" ").map((pair) => {
    const [sound = "", group = ""] = pair;
    return [sound, group] as const;
  }),
);

/**
 * The phonetic key of a name part: its consonants in classes, in one alphabet for Arabic and Latin letters.
 *
 * ت ط T; ث س ص S; د ض ذ ز ظ D; ك ق K; ح ه H; every other consonant its own class. Waw and ya count only at the
 * beginning, where they are consonants; alef and ayn are A there and nothing elsewhere. So قاسم, Qasim, Kassem and
 * Kasim have one key. For finding candidates, never for deciding: حسن and حسين have one key as well.
 *
 * @param sound the sound of a `NamePart`
 * @example
 * import { parseName } from "sijill";
 * console.log(parseName("Kassem").parts[0]?.key, parseName("قاسم").parts[0]?.key); // → KSM KSM
 */
export function phoneticKey(sound: string): string {
  let key = "";
  for (const letter of sound) {
    const group = CLASSES.get(letter) ?? "";
    if (key === "" || !/[WYA]/.test(group)) key += group;
  }
  return key;
}
