import { describe, expect, it } from "vitest";
import { outlineText, renderPng, renderSvg } from "../../../src/charts/index.ts";
import { goldenCharts } from "../support/goldenCharts.ts";

const size = (png: Buffer): readonly [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];

describe("renderPng", () => {
  it("draws as large as asked, the same bytes twice", async () => {
    const svg = await renderSvg(goldenCharts()[6] ?? fail());
    const [width, height] = size(renderPng(svg, { scale: 1 }));
    expect(width).toBe(680);
    expect(size(renderPng(svg, { scale: 2 }))).toEqual([1360, height * 2]);
    expect(renderPng(svg, { scale: 2 }).equals(renderPng(svg, { scale: 2 }))).toBe(true);
  });

  it("draws Arabic letters joined: the word is narrower than its letters apart", () => {
    const svg = (words: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60"><text x="10" y="40" font-family="Amiri" font-size="30">${words}</text></svg>`;
    const widthOf = (words: string): number => {
      const outlined = outlineText(svg(words));
      const xs = [...outlined.matchAll(/[ML] (-?[\d.]+) -?[\d.]+/g)].map(([, x]) => Number(x));
      return Math.max(...xs) - Math.min(...xs);
    };
    expect(widthOf("صيدنايا")).toBeLessThan(widthOf("ص ي د ن ا ي ا".replaceAll(" ", "\u200C")) * 0.8);
  });

  it("uses no font of the system: a family that is not shipped is drawn in Source Sans 3", () => {
    const svg = (family: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text x="5" y="30" font-family="${family}" font-size="20">Branch 215</text></svg>`;
    expect(
      renderPng(svg("DejaVu Sans, sans-serif"), { scale: 1 }).equals(
        renderPng(svg("'Source Sans 3'"), { scale: 1 }),
      ),
    ).toBe(true);
  });
});

describe("outlineText", () => {
  it("leaves no text, keeps the size and the picture", async () => {
    for (const chart of goldenCharts().slice(0, 3)) {
      const svg = await renderSvg(chart);
      const outlined = outlineText(svg);
      expect(outlined).not.toMatch(/<text|<tspan|font-family/);
      expect(outlined).toContain('width="680"');
      expect(outlineText(svg)).toBe(outlined);
    }
  });
});

function fail(): never {
  throw new Error("the golden chart is gone");
}
