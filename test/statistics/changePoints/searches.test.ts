import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bic,
  binarySegmentation,
  changePoints,
  manual,
  mbic,
  negativeBinomialCost,
  normalMeanCost,
  normalMeanVarianceCost,
  optimalPartition,
  type Penalty,
  pelt,
  poissonCost,
  type SegmentCost,
} from "../../../src/statistics/changePoints/index.ts";
import { normalVariate, randomStream, uniformVariate } from "../../../src/statistics/random/index.ts";
import { anyCountSeries, everyDivision } from "./anySeries.ts";

const costs: readonly (() => SegmentCost)[] = [
  () => poissonCost(),
  () => negativeBinomialCost({ theta: 2 }),
  () => normalMeanCost({ variance: 2 }),
  () => normalMeanVarianceCost(),
];

/** Cost of a division, added up afresh. */
function priced(
  values: readonly number[],
  cost: SegmentCost,
  changes: readonly number[],
  penalty: Penalty,
): number {
  const fitted = cost.fit(values);
  const { value, lengthTerm } = penalty.settle({
    length: values.length,
    parameters: cost.parameters,
    observed: () => 0,
    simulated: () => 0,
  });
  const bounds = [0, ...changes, values.length];
  return bounds.slice(1).reduce((sum, to, k) => {
    const from = bounds[k] ?? 0;
    const length = lengthTerm && fitted.hasLengthTerm(from, to) ? Math.log(to - from) : 0;
    return sum + fitted.cost(from, to) + length;
  }, changes.length * value);
}

describe("optimalPartition and pelt", () => {
  it("find the cheapest of all divisions, for every cost and penalty and minimum length", () => {
    const penalties = [() => bic(), () => mbic(), () => manual(1), () => manual(0.3, { lengthTerm: true })];
    fc.assert(
      fc.property(
        anyCountSeries(11),
        fc.constantFrom(...costs),
        fc.constantFrom(...penalties),
        fc.integer({ min: 1, max: 4 }),
        (values, cost, penalty, asked) => {
          const shortest = Math.max(asked, cost().minimumSegmentLength);
          const cheapest = Math.min(
            ...everyDivision(values.length, shortest).map((changes) =>
              priced(values, cost(), changes, penalty()),
            ),
          );
          for (const search of [optimalPartition(), pelt()]) {
            const result = changePoints(values, {
              cost: cost(),
              penalty: penalty(),
              search,
              minimumSegmentLength: shortest,
            });
            expect(result.penalisedCost).toBeCloseTo(cheapest, 8);
            expect(result.segments.every((s) => s.length >= Math.min(shortest, values.length))).toBe(true);
          }
        },
      ),
      { seed: 2012, numRuns: 1500 },
    );
  });

  it("agree on longer series, where pruning removes starts, also with the MBIC and minimum lengths", () => {
    const stream = randomStream("seed", 3);
    for (let run = 0; run < 120; run++) {
      const n = 60 + Math.floor(uniformVariate(stream) * 140);
      let level = 5;
      const values = Array.from({ length: n }, () => {
        if (uniformVariate(stream) < 0.06) level = uniformVariate(stream) * 12;
        return Math.max(0, Math.round(level + normalVariate(stream) * 1.5));
      });
      const cost = (costs[run % costs.length] ?? (() => poissonCost()))();
      const options = {
        cost,
        penalty: run % 3 === 0 ? bic() : mbic(),
        minimumSegmentLength: Math.max(cost.minimumSegmentLength, 1 + (run % 5)),
      };
      const exact = changePoints(values, { ...options, search: optimalPartition() });
      const pruned = changePoints(values, { ...options, search: pelt() });
      expect(pruned.penalisedCost).toBeCloseTo(exact.penalisedCost, 7);
      expect(pruned.changes.map((c) => c.at)).toEqual(exact.changes.map((c) => c.at));
    }
  });

  it("let no change win an exact tie, whatever the rounding of the logarithms: log 8 = 3 log 2", () => {
    // The change at 3 gains 6 log 2, and the BIC of 8 observations is 2 log 8, which is the same.
    const values = [0, 0, 0, 1, 0, 2, 1, 15];
    for (const search of [optimalPartition(), pelt(), binarySegmentation()]) {
      const { changes } = changePoints(values, { cost: poissonCost(), penalty: bic(), search });
      expect(changes.map(({ at }) => at)).toEqual([6]);
    }
  });

  it("stays exact with the MBIC where pruning without a bound does not: 6 of 400 series show the difference", () => {
    // Plain pruning (K = 0), as in R's changepoint, written out to show that the bound is needed.
    const naive = {
      name: "naive",
      exact: false,
      run: ({
        length: n,
        cost,
        penalty,
        minimumSegmentLength: shortest,
      }: Parameters<ReturnType<typeof pelt>["run"]>[0]) => {
        const best = [-penalty];
        const previous = [0];
        let alive = [0];
        for (let end = shortest; end <= n; end++) {
          if (end > shortest) alive.push(end - shortest);
          alive = alive.filter((s) => best[s] !== undefined);
          const totals = alive.map((s) => (best[s] ?? 0) + cost(s, end));
          const lowest = Math.min(...totals);
          best[end] = lowest + penalty;
          previous[end] = alive[totals.indexOf(lowest)] ?? 0;
          alive = alive.filter((_, c) => (totals[c] ?? 0) <= (best[end] ?? 0));
        }
        const changes: number[] = [];
        for (let at = previous[n] ?? 0; at > 0; at = previous[at] ?? 0) changes.unshift(at);
        return changes;
      },
    };
    const stream = randomStream("seed", 11);
    let worse = 0;
    for (let run = 0; run < 400; run++) {
      const values = Array.from({ length: 40 }, (_, i) =>
        Math.max(0, Math.round(3 + 2 * normalVariate(stream) + (i > 15 && i < 22 ? 4 : 0))),
      );
      const options = { cost: poissonCost(), penalty: mbic(), minimumSegmentLength: 1 };
      const own = changePoints(values, options).penalisedCost;
      const other = changePoints(values, { ...options, search: naive }).penalisedCost;
      expect(own).toBeLessThanOrEqual(other + 1e-9);
      if (other > own + 1e-9) worse++;
    }
    expect(worse).toBe(6);
  });
});

describe("binarySegmentation", () => {
  it("never beats the optimum, and each of its changes pays for itself", () => {
    fc.assert(
      fc.property(anyCountSeries(), (values) => {
        const options = { cost: poissonCost(), penalty: bic(), minimumSegmentLength: 1 };
        const greedy = changePoints(values, { ...options, search: binarySegmentation() });
        const exact = changePoints(values, options);
        expect(greedy.penalisedCost).toBeGreaterThanOrEqual(exact.penalisedCost - 1e-9);
        expect(greedy.penalisedCost).toBeLessThanOrEqual(greedy.noChangeCost + 1e-9);
        expect(greedy.search.exact).toBe(false);
      }),
      { seed: 9, numRuns: 500 },
    );
  });

  it("misses a rise that falls back, which the exact search sees", () => {
    const values = [5, 5, 5, 5, 5, 5, 5, 11, 11, 5, 5, 5, 5, 5, 5, 5];
    const options = { cost: poissonCost(), penalty: manual(3.5), minimumSegmentLength: 2 };
    expect(changePoints(values, { ...options, search: binarySegmentation() }).kind).toBe("no-change");
    expect(changePoints(values, options).changes.map((c) => c.at)).toEqual([7, 9]);
  });
});
