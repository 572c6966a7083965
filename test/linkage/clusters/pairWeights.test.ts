import fc from "fast-check";
import { expect, test } from "vitest";
import { growthOf } from "../../../src/linkage/clusters/growthOf.ts";
import { PairWeights } from "../../../src/linkage/clusters/pairWeights.ts";

const RECORDS = 12;
const everyPair = Array.from({ length: RECORDS }, (_, a) =>
  Array.from({ length: RECORDS - a - 1 }, (_, b) => [a, a + 1 + b] as const),
).flat();

test("a weight is found by its two records in either order, whichever list it came in, and no other is", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ list: fc.constantFrom(0, 1, null), weight: fc.double({ noNaN: true }) }), {
        minLength: everyPair.length,
        maxLength: everyPair.length,
      }),
      (drawn) => {
        const weights = new PairWeights(RECORDS);
        for (const list of [0, 1]) {
          const chosen = everyPair.flatMap(([a, b], at) =>
            drawn[at]?.list === list ? [{ a, b, weight: drawn[at].weight }] : [],
          );
          weights.add({
            left: Int32Array.from(chosen, ({ a }) => a),
            right: Int32Array.from(chosen, ({ b }) => b),
            weight: Float64Array.from(chosen, ({ weight }) => weight),
          });
        }
        for (const [at, [a, b]] of everyPair.entries()) {
          const expected = drawn[at]?.list === null ? undefined : drawn[at]?.weight;
          expect(weights.get(a, b)).toBe(expected);
          expect(weights.get(b, a)).toBe(expected);
        }
      },
    ),
  );
});

test("how willingly clusters grow is worked out from their sizes, by hand", () => {
  // Of 12 clusters, 8 hold one record, 3 hold two, 1 holds three.
  const growth = growthOf([{ length: 2 }, { length: 2 }, { length: 2 }, { length: 3 }, { length: 1 }], 7);
  const toTwo = (4 + 0.5) / (12 + 1);
  const toThree = (1 + 0.5) / (4 + 1);
  const toFour = (0 + 0.5) / (1 + 1);
  expect(growth(2)).toBe(0);
  expect(growth(3)).toBeCloseTo(Math.log2(toThree / toTwo), 12);
  expect(growth(4)).toBeCloseTo(Math.log2(toFour / toTwo), 12);
});
