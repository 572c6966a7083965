import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textWidth } from "../../../src/charts/text/textWidth.ts";
import { wrapText } from "../../../src/charts/text/wrapText.ts";

const style = { size: 11 };

describe("wrapText", () => {
  it("breaks between words", () => {
    expect(wrapText("MI Branch 235 (Palestine Branch)", 90, style)).toEqual([
      "MI Branch 235",
      "(Palestine Branch)",
    ]);
  });

  it("breaks inside a word only when the word alone is too wide, and never before a mark", () => {
    expect(wrapText(`a ${"e\u0301".repeat(4)}`, 13, style)).toEqual([
      "a",
      "e\u0301e\u0301",
      "e\u0301e\u0301",
    ]);
  });

  it("keeps an Arabic word whole whose beginning alone would be wider than the word", () => {
    const word = "جزئيا";
    expect(wrapText(`363 ${word}`, textWidth(word, style), style)).toEqual(["363", word]);
  });

  it("leaves nothing out and keeps to the width", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-zA-Z0-9فرعدمشق ]{0,80}$/u),
        fc.integer({ min: 30, max: 300 }),
        (text, width) => {
          const lines = wrapText(text, width, style);
          expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
          for (const line of lines) expect(textWidth(line, style)).toBeLessThanOrEqual(width);
        },
      ),
      { seed: 20140120 },
    );
  });
});
