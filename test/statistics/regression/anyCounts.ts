import fc from "fast-check";

export interface CountSample {
  readonly y: readonly number[];
  readonly rows: readonly (readonly number[])[];
  readonly offset: readonly number[];
}

/** A constant, a group and a measured column, counts that are often 0, offsets of several sizes. */
export function anyCounts(smallest = 6, largest = 30): fc.Arbitrary<CountSample> {
  const row = fc.record({
    y: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 400 })),
    group: fc.integer({ min: 0, max: 1 }),
    x: fc.integer({ min: -30, max: 30 }),
    offset: fc.integer({ min: -40, max: 60 }),
  });
  return fc.array(row, { minLength: smallest, maxLength: largest }).map((rows) => ({
    y: rows.map((r) => r.y),
    rows: rows.map((r) => [1, r.group, r.x / 10]),
    offset: rows.map((r) => r.offset / 10),
  }));
}
