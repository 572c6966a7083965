import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addCounts, type Count } from "../../../src/quantities/index.ts";

const about = { method: { name: "count of rows" }, inputs: [], nature: "synthetic" } as const;
const count = (value: number, more: Partial<Count> = {}): Count => ({
  ...about,
  kind: "count",
  id: `n${value}`,
  label: "a count",
  value,
  unit: "body",
  period: { from: "2011", to: "2013-08" },
  ...more,
});
const sum = { id: "sum", label: "both" };
const code = (expected: string) => expect.objectContaining({ code: expected });

describe("addCounts", () => {
  test("adds values, keeps the unit and says what was added", () => {
    expect(addCounts([count(12), count(30)], sum)).toMatchObject({
      id: "sum",
      value: 42,
      unit: "body",
      period: { from: "2011", to: "2013-08" },
      method: { name: "sum of counts", settings: { counts: "n12 + n30" } },
      nature: "synthetic",
    });
  });

  test("a count without bounds is its own bound; an open bound stays open", () => {
    const bounded = count(5, { bounds: { lower: 4, upper: 7, reason: "rounding" } });
    expect(addCounts([count(10), bounded], sum).bounds).toEqual({ lower: 14, upper: 17, reason: "rounding" });
    const open = count(5, { bounds: { lower: 5, upper: null, reason: "at least" } });
    expect(addCounts([bounded, open], sum).bounds).toEqual({
      lower: 9,
      upper: null,
      reason: "rounding; at least",
    });
    expect(addCounts([count(1), count(2)], sum)).not.toHaveProperty("bounds");
  });

  test.each([
    [
      { from: "2011", to: "2013-08" },
      { from: "2012", to: "2013" },
      { from: "2011", to: "2013" },
    ],
    [
      { from: "2011-05", to: "2012" },
      { from: "2011", to: "2012-03" },
      { from: "2011", to: "2012" },
    ],
    [
      { from: "2011", to: null },
      { from: "2012", to: "2013" },
      { from: "2011", to: null },
    ],
    [null, { from: "2012", to: "2013" }, null],
  ])("the period of %o and %o is %o", (first, second, expected) => {
    expect(addCounts([count(1, { period: first }), count(2, { period: second })], sum).period).toEqual(
      expected,
    );
  });

  test("the same input is listed once", () => {
    const input = { dataset: "d", file: "f.csv", sha256: "0".repeat(64), rows: 2, selection: "all" };
    const sumOf = addCounts([count(1, { inputs: [input] }), count(2, { inputs: [{ ...input }] })], sum);
    expect(sumOf.inputs).toEqual([input]);
  });

  test("refuses what cannot be added, where the compiler could not see it", () => {
    expect(() => addCounts([count(1), count(2, { unit: "image" })], sum)).toThrowError(
      code("SIJILL_UNITS_MIXED"),
    );
    expect(() => addCounts([count(1), count(2, { nature: "estimated" })], sum)).toThrowError(
      code("SIJILL_NATURES_MIXED"),
    );
    const interval = { lower: 1, upper: 3, level: 0.95, method: "exact Poisson" };
    expect(() => addCounts([count(1), count(2, { interval })], sum)).toThrowError(
      code("SIJILL_INTERVAL_NOT_ADDED"),
    );
    expect(() => addCounts([count(Number.MAX_SAFE_INTEGER), count(1)], sum)).toThrowError(
      code("SIJILL_SUM_NOT_EXACT"),
    );
    expect(() => addCounts([] as unknown as [Count], sum)).toThrowError(code("SIJILL_NOTHING_TO_ADD"));
  });

  test("says which unit met which", () => {
    expect(() => addCounts([count(1), count(2, { unit: "image" })], sum)).toThrowError(
      'The count "n2" is of unit image and cannot be added to a count of unit body.',
    );
  });

  test("the order of counts does not matter to value and bounds", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 8 }), (values) => {
        const counts = values.map((value) => count(value)) as [Count, ...Count[]];
        const reversed = counts.toReversed() as [Count, ...Count[]];
        expect(addCounts(counts, sum).value).toBe(values.reduce((a, b) => a + b, 0));
        expect(addCounts(reversed, sum).value).toBe(addCounts(counts, sum).value);
      }),
    );
  });
});
