const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Words beside a name that are no part of it, normalised: titles, and the word for "martyr" that lists put first. */
export const honorifics = words(
  "الشهيد شهيد الشهيده السيد السيده الدكتور دكتور المهندس الحاج حاج الحاجه الاستاذ المرحوم المفقود المعتقل mr mrs ms dr eng haj hajj martyr shahid",
);

/** "Son of", "daughter of": what follows is the father's name, as its place says already. */
export const sonOf = words("بن ابن بنت ولد bin ibn bn ben bint bent ould");

/** "Father of", "mother of". */
export const fatherOf = words("ابو ابي ابا بو abu abo abou aboo abi bou");
export const motherOf = words("ام umm oum um omm");

/** The article standing alone, and آل ("house of"). */
export const articles = words("ال al el ul il");

/** "Servant of", alone or with the article grown on, also the assimilated one. */
export const servantOf = /^(?:عبد|abd(?:[aeo]?[aeou](?:l|r|s|sh|n|z|t|d)?)?)$/u;

/** "Of the religion" and "of God", after a noun: what is written for it, and the ending that all of them are given. */
export const genitives: ReadonlyMap<string, string> = new Map([
  ["الدين", "دين"],
  ["الله", "له"],
  ...[...words("din deen dine eddin eddine uddin addin aldin aldeen")].map((word) => [word, "din"] as const),
  ...[...words("allah alah ullah")].map((word) => [word, "lah"] as const),
]);

/** The one kunya that is a given name. */
export const kunyaAsGivenName = words("بكر bakr baker bakir");

/** The article of Latin transliteration assimilated to the sun letter that follows: ash-Shami, an-Najjar. */
export function isAssimilatedArticle(word: string, next: string): boolean {
  return /^[aeiu](?:sh|ch|th|dh|[srntdz])$/.test(word) && next.startsWith(word.slice(1));
}
