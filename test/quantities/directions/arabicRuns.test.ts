import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arabicRuns } from "../../../src/quantities/index.ts";

const phrases = (text: string) => arabicRuns(text).map(({ start, end }) => text.slice(start, end));

describe("arabicRuns", () => {
  test.each<[string, readonly string[]]>([
    ["The register (سجلّ) was kept.", ["سجلّ"]],
    ["فرع 215 — المداهمة", ["فرع 215 — المداهمة"]],
    ["فرع 215", ["فرع 215"]],
    ["فرع (المداهمة)", ["فرع (المداهمة)"]],
    ["سجلّ, 2013 and after", ["سجلّ"]],
    ["أ and ب", ["أ", "ب"]],
    ["Branch 215 — فرع ٢١٥", ["فرع ٢١٥"]],
    ["no Arabic, 12", []],
  ])("%s", (text, expected) => {
    expect(phrases(text)).toEqual(expected);
  });

  test("covers every Arabic letter, and no letter of another script", () => {
    const piece = fc.constantFrom(
      "فرع",
      "سجلّ",
      " ",
      "215",
      "Branch",
      "(",
      ")",
      "«",
      "»",
      "—",
      "é",
      "\u200F",
      "日",
    );
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 20 }), (text) => {
        const found = phrases(text).join("");
        const arabic = (words: string) => (words.match(/\p{Script=Arabic}/gu) ?? []).length;
        expect(arabic(found)).toBe(arabic(text));
        expect(found).not.toMatch(/[A-Za-zé日]/);
      }),
      { seed: 20140120, numRuns: 1000 },
    );
  });
});
