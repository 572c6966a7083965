import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { arabicLetters } from "../../../src/linkage/names/arabicLetters.ts";
import {
  commonNames,
  compareNameParts,
  parseName,
  transliterates,
} from "../../../src/linkage/names/index.ts";

const part = (name: string) => {
  const [first] = parseName(name).parts;
  if (first === undefined) throw new Error(`no part in ${name}`);
  return first;
};

describe("transliterates", () => {
  test.each([
    ["yusuf", "يوسف"],
    ["youssef", "يوسف"],
    ["mahmud", "محمود"],
    ["qasim", "قاسم"],
    ["gassim", "قاسم"],
    ["kassem", "قاسم"],
    ["chahine", "شاهين"],
    ["munther", "منذر"],
    ["ramazan", "رمضان"],
  ])("%s can stand for %s", (latin, arabic) => {
    expect(transliterates(latin, arabic)).toBe(true);
  });

  test.each([
    ["hassan", "حسين"],
    ["hussein", "حسن"],
    ["salim", "سلام"],
    ["khaled", "خليل"],
    ["", "محمد"],
    ["mohammed", ""],
    ["m".repeat(10_000), "محمد"],
  ])("%s cannot stand for %s", (latin, arabic) => {
    expect(transliterates(latin, arabic)).toBe(false);
  });

  it("accepts every way of writing letters with short vowels between them", () => {
    const letter = fc.constantFrom(...[...arabicLetters.keys()].filter((each) => !"اعويه".includes(each)));
    const written = fc.tuple(letter, fc.nat(3), fc.constantFrom("a", "e", "i", "o", "u", "ou"));
    fc.assert(
      fc.property(fc.array(written, { minLength: 2, maxLength: 6 }), (letters) => {
        const latin = letters.map(([each, way, vowel], i) => {
          const ways = arabicLetters.get(each)?.latin ?? [];
          return `${ways[way % ways.length]}${i === letters.length - 1 ? "" : vowel}`;
        });
        expect(transliterates(latin.join(""), letters.map(([each]) => each).join(""))).toBe(true);
      }),
      { seed: 20260703, numRuns: 500 },
    );
  });

  it("without the list of common names accepts 97 in 100 of the forms in it", () => {
    const forms = commonNames.flatMap(({ arabic, latin }) => latin.map((form) => [form, arabic] as const));
    const accepted = forms.filter(([latin, arabic]) =>
      transliterates(part(latin).spelled, part(arabic).arabic),
    );
    expect(forms.length).toBeGreaterThan(450);
    expect(accepted.length / forms.length).toBeGreaterThan(0.97);
  });

  it("of two different common names in Arabic accepts few in each other's usual Latin form", () => {
    const names = commonNames.map(
      ({ arabic, latin }) => [part(arabic).arabic, part(latin[0]).spelled] as const,
    );
    const pairs = names.flatMap(([own, latin]) => names.map(([arabic]) => ({ own, latin, arabic })));
    const others = pairs.filter(({ own, arabic }) => own !== arabic);
    // What is left is open in the spelling itself: "Amer" may be عمر, "Mohammed" محمود.
    const wrong = others.filter(({ latin, arabic }) => transliterates(latin, arabic));
    expect(others.length).toBeGreaterThan(20_000);
    expect(wrong.length / others.length).toBeLessThan(0.002);
  });
});

describe("common names", () => {
  it("are recognised in every Latin form", () => {
    for (const { arabic, latin } of commonNames)
      for (const form of latin)
        expect(compareNameParts(part(arabic), part(form)).relation, `${arabic} ${form}`).toBe(
          "transliterated",
        );
  });
});
