import { existsSync, readFileSync } from "node:fs";
import { create, type Font } from "fontkit";
import { describe, expect, it } from "vitest";
import { fontFiles } from "../../../src/charts/index.ts";
import { advanceWidths } from "../../../src/charts/text/advanceWidths.ts";
import { arabicWidths } from "../../../src/charts/text/arabicWidths.ts";
import { knownWidth, textWidth } from "../../../src/charts/text/textWidth.ts";

const open = (family: string, weight: number): Font => {
  const file = fontFiles().find(
    (font) => font.family === family && font.weight === weight && font.style === "normal",
  );
  return create(readFileSync(file?.path ?? "")) as Font;
};
const source = { regular: open("Source Sans 3", 400), bold: open("Source Sans 3", 700) };
const amiri = [open("Amiri", 400), open("Amiri", 700)];
const laidOut = (font: Font, text: string): number => font.layout(text).advanceWidth / font.unitsPerEm;

describe("textWidth", () => {
  it.each(["regular", "bold"] as const)(
    "has every advance width of Source Sans 3 %s as in the font file",
    (weight) => {
      expect(advanceWidths[weight].size).toBeGreaterThan(330);
      for (const [point, width] of advanceWidths[weight]) {
        expect(width, `U+${point.toString(16)}`).toBe(source[weight].glyphForCodePoint(point).advanceWidth);
      }
    },
  );

  it("gives each Arabic letter at least its width in Amiri in every place of a word", () => {
    const stroke = "\u0640";
    for (const [point, { joined, ended }] of arabicWidths) {
      const letter = String.fromCodePoint(point);
      for (const font of amiri) {
        expect(ended).toBeGreaterThanOrEqual(Math.floor(laidOut(font, letter) * 1000));
        if (point < 0x621 || point > 0x64a || point === 0x640) continue;
        expect(joined).toBeGreaterThanOrEqual(
          Math.floor((laidOut(font, letter + stroke) - laidOut(font, stroke)) * 1000),
        );
      }
    }
  });

  it.each([
    "12,345 bodies (published figures)",
    "AVAVA To Te “quoted” — 2011–2013",
    "Straße, Médecins, ʿAdra, Ḥarastā",
    "9,007,199,254,740,991",
  ])("is the width of %s in the font, kerning left out", (text) => {
    for (const [bold, font] of [
      [false, source.regular],
      [true, source.bold],
    ] as const) {
      const width = textWidth(text, { size: 1, bold });
      expect(width).toBeGreaterThanOrEqual(laidOut(font, text) - 1e-9);
      expect(width).toBeLessThan(laidOut(font, text) * 1.06);
    }
  });

  it("is never less than the real width of the Arabic names of the facility vocabulary", ({ skip }) => {
    const file = "../shared/facts/facilities.json";
    skip(!existsSync(file), `${file} is not here`);
    const vocabulary = JSON.parse(readFileSync(file, "utf8")) as { readonly facilities?: readonly unknown[] };
    const facilities = (vocabulary.facilities ?? vocabulary) as readonly {
      readonly name_ar?: string;
      readonly aliases_seen: readonly string[];
    }[];
    const names = facilities
      .flatMap(({ name_ar, aliases_seen }) => [name_ar ?? "", ...aliases_seen])
      .filter((name) => /\p{Script=Arabic}/u.test(name));
    expect(names.length).toBeGreaterThan(100);
    for (const name of names) {
      for (const font of amiri)
        expect(textWidth(name, { size: 1 }), name).toBeGreaterThanOrEqual(laidOut(font, name));
    }
  });

  it("does not count isolates, and says which texts it only guesses", () => {
    expect(textWidth("\u2066215\u2069", { size: 10 })).toBe(textWidth("215", { size: 10 }));
    expect(knownWidth("Branch 215")).toBe(true);
    expect(knownWidth("فرع")).toBe(false);
    expect(textWidth("漢", { size: 10 })).toBe(10);
  });
});
