import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spreadLabels } from "../../../src/charts/frame/spreadLabels.ts";

describe("spreadLabels", () => {
  it("leaves labels where they want to be when they do not meet", () => {
    expect(
      spreadLabels(
        [
          { width: 20, target: 50 },
          { width: 20, target: 100 },
        ],
        10,
        200,
      ),
    ).toEqual([40, 90]);
  });

  it("moves two that meet by the same way, and none outside", () => {
    expect(
      spreadLabels(
        [
          { width: 20, target: 100 },
          { width: 20, target: 100 },
        ],
        10,
        200,
      ),
    ).toEqual([75, 105]);
    expect(spreadLabels([{ width: 40, target: 195 }], 10, 200)).toEqual([160]);
  });

  it("keeps order, gaps and edges whenever the labels have room", () => {
    const label = fc.record({
      width: fc.integer({ min: 1, max: 60 }),
      target: fc.integer({ min: 0, max: 600 }),
    });
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 8 }), (labels) => {
        const ordered = [...labels].sort((a, b) => a.target - b.target);
        const edges = spreadLabels(ordered, 10, 600);
        expect(edges[0]).toBeGreaterThanOrEqual(-1e-9);
        ordered.forEach(({ width }, index) => {
          const next = edges[index + 1] ?? 610;
          expect((edges[index] ?? 0) + width + 10).toBeLessThanOrEqual(next + 1e-9);
        });
      }),
      { seed: 20140120 },
    );
  });
});
