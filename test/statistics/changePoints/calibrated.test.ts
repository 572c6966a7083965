import { describe, expect, it } from "vitest";
import {
  binarySegmentation,
  calibrated,
  changePoints,
  manual,
  negativeBinomialCost,
  normalMeanCost,
  normalMeanVarianceCost,
  pelt,
  poissonCost,
} from "../../../src/statistics/changePoints/index.ts";
import { randomStream } from "../../../src/statistics/random/index.ts";

const coal = [4, 5, 4, 1, 0, 4, 3, 4, 0, 6, 3, 3, 4, 0, 2, 6, 3, 3, 5, 4, 1, 0, 1, 0, 0, 1, 1, 2, 0, 1, 0, 1];

describe("calibrated", () => {
  it("is the penalty that the stated share of series without change does not exceed", () => {
    const run = (level: number) =>
      changePoints(coal, { cost: poissonCost(), penalty: calibrated({ seed: 7, replicates: 199, level }) })
        .penalty;
    const [strict, loose] = [run(0.01), run(0.2)];
    expect(strict.value).toBeGreaterThan(loose.value);
    expect(strict.calibration).toMatchObject({ seed: 7, replicates: 199, level: 0.01, p: 0.005 });
    expect(run(0.01)).toEqual(strict);
  });

  it("reports its level of false alarms, within Monte Carlo error, for every cost", () => {
    const stream = randomStream("seed", 2024);
    const cases = [
      { cost: poissonCost(), start: Array.from({ length: 30 }, (_, i) => 2 + (i % 3)) },
      { cost: negativeBinomialCost({ theta: 1 }), start: Array.from({ length: 30 }, (_, i) => (i * 5) % 9) },
      { cost: normalMeanCost({ variance: 1 }), start: Array.from({ length: 30 }, () => 0) },
      {
        cost: normalMeanVarianceCost({ varianceFloor: 1e-12 }),
        start: Array.from({ length: 30 }, (_, i) => i % 5),
      },
    ];
    const series = 300;
    for (const { cost, start } of cases) {
      const penalty = calibrated({ seed: 5, replicates: 399, level: 0.1 });
      const { value } = changePoints(start, { cost, penalty }).penalty;
      let alarms = 0;
      for (let i = 0; i < series; i++) {
        const values = cost.fit(start).simulateWithoutChange(stream);
        // Same total and length, so the same calibration holds.
        if (changePoints(values, { cost, penalty: manual(value) }).kind === "changes") alarms++;
      }
      // Binomial(300, 0.1) and the error of the quantile of 399: four standard deviations.
      const error = 4 * Math.sqrt(0.09 / series + 0.09 / 399);
      expect(Math.abs(alarms / series - 0.1)).toBeLessThan(error);
    }
  });

  it("finds the critical penalty: just below it the series changes, at it it does not", () => {
    for (const search of [pelt(), binarySegmentation()]) {
      const own = changePoints(coal, {
        cost: poissonCost(),
        search,
        penalty: calibrated({ seed: 1, replicates: 19 }),
      }).penalty.calibration?.observed;
      if (own === undefined) throw new Error("no calibration");
      const kind = (value: number) =>
        changePoints(coal, { cost: poissonCost(), search, penalty: manual(value) }).kind;
      expect(kind(own * (1 - 1e-9))).toBe("changes");
      expect(kind(own * (1 + 1e-9))).toBe("no-change");
    }
  });

  it("refuses levels that are confidence levels, too few replicates and seeds that are none", () => {
    const say = (options: Parameters<typeof calibrated>[0]) => () =>
      changePoints(coal, { cost: poissonCost(), penalty: calibrated(options) });
    expect(say({ seed: 1, level: 0.95 })).toThrow(
      "the probability of a false alarm, at most 0.5, such as 0.05",
    );
    expect(say({ seed: 1, replicates: 10 })).toThrow("at least 19 for a level of 0.05");
    expect(say({ seed: -1 })).toThrow("seed is -1");
    expect(say({ seed: 1.5 })).toThrow("seed is 1.5");
  });
});
