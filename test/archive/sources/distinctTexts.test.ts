import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DistinctTexts } from "../../../src/archive/sources/DistinctTexts.ts";

function areDifferent(texts: readonly string[]): boolean {
  const distinct = new DistinctTexts();
  for (const [at, text] of texts.entries()) {
    // No text in UTF-8 contains 0xff: every other one ends at such a byte, the rest where the line does.
    const bytes = Buffer.from(`<${text}>>`);
    const end = bytes.length - 2;
    bytes[end] = 0xff;
    if (distinct.addUntil(bytes, 1, at % 2 === 0 ? end : bytes.length, 0xff) !== end) throw new Error(text);
  }
  return distinct.areDifferent();
}

describe("distinct texts", () => {
  it("never calls texts different of which two are equal, and spoils no proof in some thousand sets", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "binary", minLength: 1, maxLength: 6 }), { maxLength: 300 }),
        (texts) => {
          expect(areDifferent(texts)).toBe(new Set(texts).size === texts.length);
        },
      ),
      { numRuns: 2_000, seed: 11 },
    );
  });

  it("leaves empty texts out: a value that is not given equals no other", () => {
    expect(areDifferent(["", "a", "", "b"])).toBe(true);
    expect(areDifferent([])).toBe(true);
  });

  it("finds two equal texts wherever they stand among many", () => {
    const texts = Array.from({ length: 200_000 }, (_, at) => `${(at * 7919) % 1_000_003}`);
    expect(areDifferent(texts)).toBe(true);
    for (const [first, second] of [
      [0, 1],
      [0, 199_999],
      [65_535, 65_536],
      [131_071, 131_072],
    ] as const)
      expect(areDifferent(texts.map((text, at) => (at === second ? (texts[first] ?? "") : text)))).toBe(
        false,
      );
  });

  it.each([
    ["padded numbers", (at: number) => `SYN-${String(at).padStart(8, "0")}`],
    ["plain numbers", (at: number) => String(at)],
    ["numbers with a common end", (at: number) => `${at}/215/2013`],
    ["numbers of sixteen places", (at: number) => String(9_007_199_254_000_000 + 64 * at)],
    [
      "Arabic-Indic digits",
      (at: number) => [...String(at)].map((digit) => "٠١٢٣٤٥٦٧٨٩"[Number(digit)]).join(""),
    ],
  ])("proves 300,000 running ids different: %s", (_, write) => {
    const texts = Array.from({ length: 300_000 }, (_, at) => write(at));
    expect(areDifferent(texts)).toBe(true);
    expect(areDifferent([...texts, write(123_456)])).toBe(false);
  });
});
