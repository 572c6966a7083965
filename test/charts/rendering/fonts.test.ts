import { existsSync, readFileSync } from "node:fs";
import { isAbsolute } from "node:path";
import { create, type Font } from "fontkit";
import { describe, expect, it } from "vitest";
import { fontFiles } from "../../../src/charts/index.ts";

describe("fontFiles", () => {
  it("lists Source Sans 3 regular, bold and italic, Amiri regular and bold", () => {
    expect(fontFiles().map(({ family, weight, style }) => `${family} ${weight} ${style}`)).toEqual([
      "Source Sans 3 400 normal",
      "Source Sans 3 700 normal",
      "Source Sans 3 400 italic",
      "Amiri 400 normal",
      "Amiri 700 normal",
    ]);
  });

  it.each(fontFiles())(
    "$family $weight $style is a file of that family and weight",
    ({ family, weight, style, path }) => {
      expect(isAbsolute(path) && existsSync(path)).toBe(true);
      const font = create(readFileSync(path)) as Font;
      expect(font.familyName).toBe(family);
      expect(font["OS/2"].usWeightClass).toBe(weight);
      expect(font.italicAngle !== 0).toBe(style === "italic");
    },
  );
});
