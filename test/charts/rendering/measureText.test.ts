import { existsSync, readFileSync } from "node:fs";
import { create, type Font } from "fontkit";
import { describe, expect, it } from "vitest";
import { fontFiles } from "../../../src/charts/index.ts";
import { needsShaping, openMeasureText } from "../../../src/charts/rendering/measureText.ts";
import { openSvg } from "../../../src/charts/rendering/openSvg.ts";
import { textWidth } from "../../../src/charts/text/textWidth.ts";

const open = (family: string, weight: number): Font => {
  const file = fontFiles().find(
    (font) => font.family === family && font.weight === weight && font.style === "normal",
  );
  return create(readFileSync(file?.path ?? "")) as Font;
};
const amiri = { regular: open("Amiri", 400), bold: open("Amiri", 700) };
const latin = { regular: open("Source Sans 3", 400), bold: open("Source Sans 3", 700) };

/** Laid out by fontkit, which shares no code with HarfBuzz: each script in its font, or all in Amiri if that is wider. */
function witnessed(text: string, weight: "regular" | "bold"): number {
  const laidOut = (font: Font, piece: string) => font.layout(piece).advanceWidth / font.unitsPerEm;
  const pieces = text.match(/[\p{Script=Arabic}\p{M}\u0640]+|[^\p{Script=Arabic}\p{M}\u0640]+/gu) ?? [];
  const mixed = pieces.map((piece) =>
    laidOut((/\p{Script=Arabic}/u.test(piece) ? amiri : latin)[weight], piece),
  );
  return Math.max(
    mixed.reduce((sum, width) => sum + width, 0),
    laidOut(amiri[weight], text),
  );
}

/** Advance of a text as the drawing program sets it: how far its ink moves when it ends where it began. */
function drawnWidth(text: string, size: number): number {
  const [begun, ended] = ["start", "end"].map((anchor) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="90000" height="3000"><text x="40000" y="2000" font-family="Source Sans 3, Amiri" font-size="${size}" text-anchor="${anchor}" direction="ltr">${text}</text></svg>`;
    return openSvg(svg, 1).getBBox()?.x ?? Number.NaN;
  });
  return (begun as number) - (ended as number);
}

describe("the width of Arabic text", () => {
  it.each([
    "فرع المنطقة",
    "لا إله إلا الله",
    "كانون الثاني",
    "مُحَمَّد",
    "الفرع ٢١٥",
    "فرع 215 (Branch 215)",
    "ســـجل",
    "پ چ ژ گ ک ی",
    "الأمّ، والإخوة؛ نعم؟",
  ])("of %s is what an independent shaping engine says", async (text) => {
    const measure = await openMeasureText(needsShaping(text));
    for (const weight of ["regular", "bold"] as const)
      expect(measure(text, { size: 1, bold: weight === "bold" })).toBeCloseTo(witnessed(text, weight), 9);
  });

  it("of an Arabic name in the facility vocabulary is never less than the width it is drawn with", async ({
    skip,
  }) => {
    const file = "../shared/facts/facilities.json";
    skip(!existsSync(file), `${file} is not here`);
    const names = [...readFileSync(file, "utf8").matchAll(/"([^"\\]*\p{Script=Arabic}[^"\\]*)"/gu)].map(
      ([, name = ""]) => name,
    );
    expect(names.length).toBeGreaterThan(100);
    const measure = await openMeasureText(true);
    for (const name of names) {
      const width = measure(name, { size: 1000 });
      expect(width, name).toBeGreaterThanOrEqual(drawnWidth(name, 1000) - 1);
      // fontkit does not know rules that draw words together across a space, and is never narrower.
      expect(width, name).toBeLessThanOrEqual(witnessed(name, "regular") * 1000 + 1e-6);
    }
  });

  it("leaves isolates out, and grows with the size", async () => {
    const measure = await openMeasureText(true);
    expect(measure("\u2067سجل\u2069", { size: 20 })).toBeCloseTo(2 * measure("سجل", { size: 10 }), 9);
  });
});

it("is not laid out where the table of advance widths knows every letter", async () => {
  expect(needsShaping("Branch 215")).toBe(false);
  expect(await openMeasureText(false)).toBe(textWidth);
});
