import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizeArabic } from "../../src/records/index.ts";

describe("normalizeArabic", () => {
  it.each([
    ["أحمد إحسان آدم", "احمد احسان ادم"],
    ["المزة", "المزه"],
    ["مستشفى", "مستشفي"],
    ["السويداء", "السويدا"],
    ["مؤسسة شؤون", "موسسه شوون"],
    ["الجنائي", "الجنايي"],
    ["فَرْع", "فرع"],
    ["فـــرع", "فرع"],
    ["٢٠١٤ ۲۰۱۴", "2014 2014"],
    ["کفرسوسه ی", "كفرسوسه ي"],
    ["ﻓﺮﻉ ﻻ", "فرع لا"],
    ["\u200fفرع\u2066 215\u2069", "فرع 215"],
    ["Branch 215 — المداهمة", "Branch 215 — المداهمه"],
  ])("writes %s as %s", (text, expected) => {
    expect(normalizeArabic(text)).toBe(expected);
  });

  it("does what Lucene's ArabicNormalizer does, on Lucene's own rules", () => {
    // Alef forms to alef, dotless ya to ya, ta marbuta to ha, tatweel and the eight harakat removed.
    for (const alef of ["\u0622", "\u0623", "\u0625"]) expect(normalizeArabic(alef)).toBe("\u0627");
    expect(normalizeArabic("\u0649")).toBe("\u064a");
    expect(normalizeArabic("\u0629")).toBe("\u0647");
    for (let mark = 0x064b; mark <= 0x0652; mark++)
      expect(normalizeArabic(`\u0628${String.fromCharCode(mark)}`)).toBe("\u0628");
    expect(normalizeArabic("\u0628\u0640")).toBe("\u0628");
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const once = normalizeArabic(text);
        expect(normalizeArabic(once)).toBe(once);
      }),
      { seed: 20260101, numRuns: 2000 },
    );
  });

  it("leaves text in other scripts alone", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => {
        expect(normalizeArabic(text)).toBe(text);
      }),
      { seed: 20260102 },
    );
  });
});
