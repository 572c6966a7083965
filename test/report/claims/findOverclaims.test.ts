import { describe, expect, test } from "vitest";
import type { Language } from "../../../src/quantities/index.ts";
import { findOverclaims } from "../../../src/report/claims/index.ts";

const found = (text: string, language: Language) => findOverclaims(text, language).map((claim) => claim.text);

describe("findOverclaims", () => {
  test.each<[Language, string, readonly string[]]>([
    ["en", "This proves that the killing went on.", ["proves"]],
    ["en", "Proven beyond any doubt.", ["Proven", "beyond any doubt"]],
    ["en", "The figures demonstrate the intent to kill.", ["demonstrate the intent"]],
    ["en", "They confirm criminal intention.", ["confirm criminal intention"]],
    ["ar", "وهذا يثبت استمرار القتل", ["يثبت"]],
    ["ar", "هذا يُثبِتُ ذلك، وأثبتت الأرقام", ["يثبت", "وأثبتت"]],
    ["ar", "بما لا يدع مجالاً للشك", ["بما لا يدع مجالا للشك"]],
    ["de", "Das beweist, dass getötet wurde.", ["beweist"]],
    ["de", "Es belegt die Absicht.", ["belegt die Absicht"]],
    ["fr", "Cela prouve l’intention.", ["prouve"]],
    ["fr", "Elles démontrent l’intention.", ["démontrent l’intention"]],
  ])("finds in %s: %s", (language, text, words) => {
    expect(found(text, language)).toEqual(words);
  });

  test.each<[Language, string]>([
    ["en", "Reports improve; approval, provenance and a waterproof bag; the intended use; a province."],
    ["en", "The records are consistent with killing after that day."],
    ["ar", "تاريخ ثابت، وعدد الوفيات المثبّت في السجل"],
    ["de", "Die Beweise liegen beim Gericht; beweisbar ist das hier nicht."],
    ["fr", "Les preuves sont au tribunal; il éprouve des difficultés."],
  ])("leaves in %s: %s", (language, text) => {
    expect(found(text, language)).toEqual([]);
  });

  test("says where the words stand, vowel signs or not", () => {
    const text = "هذا يُثبِتُ";
    expect(text.slice(findOverclaims(text, "ar")[0]?.index).startsWith("يُ")).toBe(true);
  });
});
