import { describe, expect, it } from "vitest";
import { placeLabels } from "../../../src/charts/frame/placeLabels.ts";

const at = (x: number, width: number) => ({ x, y: 0, width, height: 10 });

describe("placeLabels", () => {
  it("prints the more important of two labels that touch, and none on an obstacle", () => {
    expect(placeLabels([at(0, 10), at(5, 10), at(20, 10)], () => [])).toEqual([0, 2]);
    expect(placeLabels([at(0, 10), at(20, 10)], (index) => (index === 1 ? [at(25, 2)] : []))).toEqual([0]);
  });

  it("lets labels stand side by side", () => {
    expect(placeLabels([at(0, 10), at(10, 10)], () => [])).toEqual([0, 1]);
  });
});
