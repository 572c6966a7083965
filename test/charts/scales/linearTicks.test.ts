import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linearTicks } from "../../../src/charts/scales/linearTicks.ts";

describe("linearTicks", () => {
  it.each([
    [0, 4, [0]],
    [1, 4, [0, 1]],
    [3, 4, [0, 1, 2, 3]],
    [554, 5, [0, 100, 200, 300, 400, 500]],
    [7199, 4, [0, 2000, 4000, 6000]],
  ])("up to %d with at most %d: %j", (maximum, target, ticks) => {
    expect(linearTicks(maximum, target)).toEqual(ticks);
  });

  it("gives whole, evenly spaced ticks from zero, at least one above it, none above the maximum", () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.integer({ min: 1, max: 8 }), (maximum, target) => {
        const ticks = linearTicks(maximum, target);
        expect(ticks[0]).toBe(0);
        expect(ticks.length - 1).toBeLessThanOrEqual(target);
        expect(ticks.length > 1).toBe(maximum >= 1);
        for (const tick of ticks) expect(Number.isSafeInteger(tick) && tick <= maximum).toBe(true);
        const steps = new Set(ticks.slice(1).map((tick, index) => tick - (ticks[index] ?? 0)));
        expect(steps.size).toBeLessThanOrEqual(1);
      }),
      { seed: 20140120 },
    );
  });
});
