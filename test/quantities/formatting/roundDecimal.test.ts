import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roundDecimal } from "../../../src/quantities/formatting/roundDecimal.ts";

describe("roundDecimal", () => {
  test.each([
    [1.005, 2, 0, "1.01"],
    [0.285, 0, 2, "29"],
    [0.7, 0, 2, "70"],
    [0.7, 1, 2, "70.0"],
    [0.07, 0, 2, "7"],
    [2.5, 0, 0, "3"],
    [-2.5, 0, 0, "-3"],
    [0.5, 0, 0, "1"],
    [0.05, 0, 0, "0"],
    [0.005, 0, 2, "1"],
    [0.004, 0, 2, "0"],
    [-0.004, 0, 2, "0"],
    [-0, 1, 0, "0.0"],
    [999.95, 1, 0, "1000.0"],
    [9.999, 2, 0, "10.00"],
    [1e21, 0, 0, "1000000000000000000000"],
    [1.5e-7, 7, 0, "0.0000002"],
    [5e-324, 12, 0, "0.000000000000"],
    [123456789, 3, 0, "123456789.000"],
  ])("rounds %d to %d decimals, shifted by %d, as %s", (value, decimals, shift, expected) => {
    expect(roundDecimal(value, decimals, shift)).toBe(expected);
  });

  test("never differs from the value by more than half a unit of the last decimal", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e3, max: 1e3, noNaN: true }),
        fc.integer({ min: 0, max: 6 }),
        (value, decimals) => {
          const printed = Number(roundDecimal(value, decimals));
          expect(Math.abs(printed - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-12);
        },
      ),
      { seed: 20140120, numRuns: 2000 },
    );
  });

  test("gives back a number that already has so few decimals, digit for digit", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (thousandths) => {
        const text = (thousandths / 1000).toFixed(3);
        expect(Number(roundDecimal(thousandths / 1000, 3))).toBe(Number(text));
      }),
      { seed: 20140120, numRuns: 2000 },
    );
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("refuses %d", (value) => {
    expect(() => roundDecimal(value, 0)).toThrowError("cannot be printed as a number");
  });

  test.each([-1, 1.5, 13, Number.NaN])("refuses %d decimals", (decimals) => {
    expect(() => roundDecimal(1, decimals)).toThrowError("is not a number of decimals");
  });
});
