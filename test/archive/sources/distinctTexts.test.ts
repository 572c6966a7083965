import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DistinctTexts } from "../../../src/archive/sources/DistinctTexts.ts";

function areDifferent(texts: readonly string[]): boolean {
  const distinct = new DistinctTexts();
  for (const text of texts) {
    const bytes = Buffer.from(`<${text}>`);
    distinct.add(bytes, 1, bytes.length - 1);
  }
  return distinct.areDifferent();
}

describe("distinct texts", () => {
  it("never calls texts different of which two are equal, and spoils no proof in some thousand sets", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 6 }), { maxLength: 300 }), (texts) => {
        expect(areDifferent(texts)).toBe(new Set(texts).size === texts.length);
      }),
      { numRuns: 2_000, seed: 11 },
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
