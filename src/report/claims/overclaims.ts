import type { Language } from "../../quantities/index.ts";

/** Words that claim more than a number can carry, and what may be said instead. */
export interface ClaimWords {
  readonly words: RegExp;
  readonly instead: string;
}

const consistent = {
  en: '"is consistent with", "the records show at least"',
  ar: "«يتّفق مع»، «تُظهر السجلات ما لا يقلّ عن»",
  de: "„ist vereinbar mit“, „die Aufzeichnungen zeigen mindestens“",
  fr: "« est compatible avec », « les documents montrent au moins »",
} as const;

/**
 * By language. Numbers cannot speak to intent (Ríos Montt, Guatemala 2013), and "prove" is the word of the court, not of
 * the witness. Arabic is matched without vowel signs.
 */
export const overclaims: Readonly<Record<Language, readonly ClaimWords[]>> = {
  en: [
    { words: /\bprov(?:e|es|ed|en|ing)\b/giu, instead: consistent.en },
    {
      words:
        /\b(?:demonstrat|confirm|establish|show|reveal)\w*\s+(?:an?\s+|the\s+|their\s+|his\s+|its\s+)?(?:\w+\s+)?intent(?:ion|ions|ionality)?\b/giu,
      instead: consistent.en,
    },
    { words: /\bbeyond\s+(?:any|all|a|reasonable)\s+(?:\w+\s+)?doubt\b/giu, instead: consistent.en },
  ],
  ar: [
    {
      words: /(?<!\p{L})[وف]?(?:س?[يت]ثبت(?:ان|ون)?|أثبتت?|[يت]برهن(?:ان|ون)?|برهنت?)(?!\p{L})/gu,
      instead: consistent.ar,
    },
    {
      words: /(?<!\p{L})(?:إثبات|يؤكد|تؤكد|يظهر|تظهر)\s+(?:ال)?(?:قصد|نية|تعمد)(?!\p{L})/gu,
      instead: consistent.ar,
    },
    { words: /بما\s+لا\s+يدع\s+مجالا?\s+للشك/gu, instead: consistent.ar },
  ],
  de: [
    { words: /(?<!\p{L})(?:beweis(?:t|en)|bewiesen|bewies(?:en)?)(?!\p{L})/giu, instead: consistent.de },
    {
      words:
        /(?<!\p{L})(?:belegt|belegen|zeigt|zeigen|bestätigt|bestätigen)\s+(?:die\s+|den\s+|eine\s+|einen\s+)?(?:Absicht|Vorsatz)(?!\p{L})/giu,
      instead: consistent.de,
    },
    { words: /ohne\s+(?:jeden|jeglichen)\s+Zweifel/giu, instead: consistent.de },
  ],
  fr: [
    { words: /(?<!\p{L})(?:prouve(?:nt|r)?|prouvée?s?)(?!\p{L})/giu, instead: consistent.fr },
    {
      words:
        /(?<!\p{L})(?:démontre|confirme|établit|montre)(?:nt)?\s+(?:l['’]\s?|une?\s+)?(?:intention|préméditation)(?!\p{L})/giu,
      instead: consistent.fr,
    },
    { words: /hors\s+de\s+tout\s+doute/giu, instead: consistent.fr },
  ],
};
