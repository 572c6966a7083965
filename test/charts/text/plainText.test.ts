import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText } from "../../../src/charts/text/plainText.ts";

describe("plainText", () => {
  it("takes out directional overrides, which could make 2013 read as 3102", () => {
    expect(plainText("\u202E3102\u202C \u200F(601)\u2069")).toBe("3102 (601)");
  });

  it("replaces what XML 1.0 forbids and halves of surrogate pairs, and keeps whole pairs", () => {
    expect(plainText("a\u0000b\u0007c\uFFFE d\uD800e \u{10400}")).toBe(
      "a\uFFFDb\uFFFDc\uFFFD d\uFFFDe \u{10400}",
    );
  });

  it("makes one line of any white space", () => {
    expect(plainText("  a\tb\r\nc\u2028d\u00A0e  ")).toBe("a b c d e");
  });

  it("gives text that is well formed and stays the same when cleaned again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (label) => {
        const clean = plainText(label);
        expect(plainText(clean)).toBe(clean);
        expect(encodeURIComponent(clean)).toBeTypeOf("string");
        expect([...clean].filter((letter) => letter < " ")).toEqual([]);
        expect(clean).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
      }),
      { seed: 20140120 },
    );
  });
});
