import fc from "fast-check";
import { expect, it } from "vitest";
import { dayAfter, dayBefore } from "../../../src/charts/scales/neighbourDays.ts";

it("the day after and the day before agree with the calendar of the platform", () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), (offset) => {
      const day = (shift: number): string =>
        new Date((offset + shift) * 86_400_000).toISOString().slice(0, 10);
      expect(dayAfter(day(0))).toBe(day(1));
      expect(dayBefore(day(0))).toBe(day(-1));
    }),
    { seed: 20140120 },
  );
});
