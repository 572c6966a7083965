import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isolateDirections } from "../../../src/charts/text/isolateDirections.ts";

const visible = (text: string): string =>
  text.replaceAll("\u2066", "⟨").replaceAll("\u2067", "⟪").replaceAll("\u2069", "⟩");

describe("isolateDirections", () => {
  it.each([
    ["Branch 215 (Raids)", "Branch 215 (Raids)"],
    ["فرع 215", "⟪فرع ⟨215⟩⟩"],
    ["Branch 215 — فرع 215", "Branch 215 — ⟪فرع ⟨215⟩⟩"],
    ["فرع 215 — Branch 215", "⟪فرع ⟨215⟩⟩ — Branch 215"],
    ["مشفى (601)", "⟪مشفى (⟨601⟩)⟩"],
    ["Saydnaya (صيدنايا)", "Saydnaya (⟪صيدنايا⟩)"],
    ["مشفى (601) في المزة: Mezzeh", "⟪مشفى (⟨601⟩) في المزة⟩: Mezzeh"],
    ["من 1.3–4.5 يوم 2013-08-14", "⟪من ⟨1.3–4.5⟩ يوم ⟨2013-08-14⟩⟩"],
    ["(601) مشفى", "⟪(⟨601⟩) مشفى⟩"],
    ["95% فرع", "⟪⟨95%⟩ فرع⟩"],
  ])("isolates %s", (text, expected) => {
    expect(visible(isolateDirections(text))).toBe(expected);
  });

  it("changes no letter and closes every isolate it opens", () => {
    const unit = fc.constantFrom(..."فرع215 ()—abc.,-٣%".split(""));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const isolated = isolateDirections(text);
        expect(isolated.replace(/[\u2066-\u2069]/g, "")).toBe(text);
        let depth = 0;
        for (const letter of isolated) {
          if (letter === "\u2066" || letter === "\u2067") depth += 1;
          if (letter === "\u2069") depth -= 1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
      { seed: 20140120 },
    );
  });

  it("answers a long line of digits and open brackets, which a careless pattern would try in every way", () => {
    const text = `فرع ${"1 (".repeat(20_000)} x`;
    expect(isolateDirections(text).replace(/[\u2066-\u2069]/g, "")).toBe(text);
  });
});
