import { describe, expect, it } from "vitest";
import { layoutFaults } from "./layoutFaults.ts";

const svg = (body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><g transform="translate(10,10)">${body}</g></svg>`;
const text = (words: string, x: number, y: number, more = ""): string =>
  `<text text-anchor="start" transform="translate(${x},${y})" font-family="'Source Sans 3'" font-size="11px" fill="#222222"${more}>${words}</text>`;

describe("the checker of lettering", () => {
  it("accepts text that stands apart, inside", () => {
    expect(layoutFaults(svg(text("one", 0, 20) + text("two", 40, 20)))).toEqual([]);
  });

  it("finds text on text, lines of one label included", () => {
    expect(layoutFaults(svg(text("one", 0, 20) + text("two", 8, 24)))).toEqual(['"one" touches "two"']);
    const lines = text('<tspan>one</tspan><tspan x="0" dy="14">two</tspan>', 0, 20);
    expect(layoutFaults(svg(lines + text("three", 0, 34)))).toEqual(['"two" touches "three"']);
  });

  it("finds text outside each edge", () => {
    for (const [x, y] of [
      [-15, 20],
      [180, 20],
      [0, -5],
      [0, 95],
    ] as const) {
      expect(layoutFaults(svg(text("out", x, y)))).toEqual(['"out" leaves the figure']);
    }
    expect(layoutFaults(svg(text("right", 5, 20).replace("start", "end")))).toEqual([
      '"right" leaves the figure',
    ]);
  });

  it("finds text that is too small or cut, and an SVG it cannot read", () => {
    expect(layoutFaults(svg(text("small", 0, 20).replace("11px", "9px")))).toEqual(['"small" is 9 px']);
    expect(layoutFaults(svg(text("Mezze…", 0, 20)))).toEqual(['"Mezze…" is cut']);
    expect(layoutFaults(svg(""))).toHaveLength(1);
  });
});
