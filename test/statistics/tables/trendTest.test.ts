import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRefusal } from "../../../src/errors/index.ts";
import { trendTest } from "../../../src/statistics/tables/index.ts";

const anyGroups = fc
  .array(
    fc.integer({ min: 1, max: 300 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n))),
    { minLength: 2, maxLength: 8 },
  )
  .filter((groups) => {
    const events = groups.reduce((sum, [x]) => sum + x, 0);
    return events > 0 && events < groups.reduce((sum, [, n]) => sum + n, 0);
  });
const test = (groups: readonly (readonly [number, number])[], scores?: readonly number[]) => {
  const answer = trendTest(
    groups.map(([x]) => x),
    groups.map(([, n]) => n),
    scores,
  );
  if (isRefusal(answer)) throw new Error("refused");
  return answer;
};

describe("trendTest", () => {
  it("gives χ² = 8.2249, p = 0.004132 for the smokers of Fleiss 1981, p. 139 (the example of R's prop.trend.test)", () => {
    const smokers = test([
      [83, 86],
      [90, 93],
      [129, 136],
      [70, 82],
    ]);
    expect([smokers.chiSquare.toFixed(4), smokers.pValue.toFixed(6)]).toEqual(["8.2249", "0.004132"]);
  });

  it("does not know where the scale begins nor its unit, and turns with it", () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const plain = test(groups);
        const years = test(
          groups,
          groups.map((_, i) => 2011 + i),
        );
        const days = test(
          groups,
          groups.map((_, i) => 365 * i),
        );
        const backwards = test(
          groups,
          groups.map((_, i) => -i),
        );
        for (const other of [years, days]) expect(other.z).toBeCloseTo(plain.z, 9);
        expect(backwards.z).toBeCloseTo(-plain.z, 9);
      }),
      { seed: 1955, numRuns: 200 },
    );
  });

  it("does not depend on the order in which the groups are given", () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const scores = groups.map((_, i) => i * i);
        const turned = test([...groups].reverse(), [...scores].reverse());
        expect(turned.z).toBeCloseTo(test(groups, scores).z, 10);
      }),
      { seed: 1954, numRuns: 200 },
    );
  });

  it("is refused where no trend can be seen: no event, only events, or one score", () => {
    expect(isRefusal(trendTest([0, 0], [5, 6]))).toBe(true);
    expect(isRefusal(trendTest([5, 6], [5, 6]))).toBe(true);
    expect(isRefusal(trendTest([1, 2], [5, 6], [3, 3]))).toBe(true);
  });
});
