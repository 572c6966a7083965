/** What one letter of the normalised Arabic alphabet stands for. */
export interface ArabicLetter {
  /** One ASCII letter for one Arabic letter (Buckwalter 2002), so that an engine which compares bytes compares letters. */
  readonly spelled: string;
  /** The consonant as transliterations write it; upper case for digraphs (T th, X kh, D dh, S sh, G gh). "": not written. */
  readonly sound: string;
  /** Letters of one class here differ only in dots or in strokes that are lost when a card is photographed. */
  readonly shape: string;
  /** How it is written in Latin letters: English, French and German habits, and digits for letters (7 for ح). */
  readonly latin: readonly string[];
}

const rows = `
ا A -  A a,e
ب b b  b b,p
ت t t  b t
ث v T  b th,t,s
ج j j  j j,g,dj
ح H h  j h,7
خ x X  j kh,h,k,5,x
د d d  d d
ذ * D  d dh,z,d,th
ر r r  r r
ز z z  r z,s
س s s  s s,c
ش $ S  s sh,ch,sch,s
ص S s  c s,9
ض D d  c d,dh,z,th
ط T t  T t,6
ظ Z z  T z,dh,th,d
ع E -  E -,a,e,i,o,u,3
غ g G  E gh,g
ف f f  f f,v,ph
ق q q  f q,k,g,c,ck
ك k k  k k,c,q,g,ck
ل l l  l l
م m m  m m
ن n n  b n
ه h h  h h
و w w  w w,v,u,o,ou,oo,uu,eu
ي y y  b y,i,e,ee,ii,ie,j
`;

/** Letters after `normalizeArabic` and after the Persian and Kurdish ones have been written as the nearest Arabic ones. */
export const arabicLetters: ReadonlyMap<string, ArabicLetter> = new Map(
  rows
    .trim()
    .split("\n")
    .map((row) => {
      const [letter = "", spelled = "", sound = "", shape = "", latin = ""] = row.split(/ +/);
      const written = latin.split(",").map((text) => (text === "-" ? "" : text));
      return [letter, { spelled, sound: sound === "-" ? "" : sound, shape, latin: written }] as const;
    }),
);

/** Persian, Urdu and Kurdish letters that `normalizeArabic` leaves, as an Arabic clerk writes them. */
export const nearestArabic: ReadonlyMap<string, string> = new Map([
  ["پ", "ب"],
  ["چ", "ج"],
  ["ژ", "ج"],
  ["گ", "ك"],
  ["ڭ", "ك"],
  ["ڤ", "ف"],
  ["ڕ", "ر"],
  ["ڵ", "ل"],
  ["ۆ", "و"],
  ["ۇ", "و"],
  ["ێ", "ي"],
  ["ں", "ن"],
  ["ٹ", "ت"],
  ["ڈ", "د"],
]);
