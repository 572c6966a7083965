import { describe, expect, it } from "vitest";
import { type RandomStream, randomStream, uniformVariate } from "../../../src/statistics/random/index.ts";
import { turnbull, turnbullConfidence, turnbullQuantile } from "../../../src/statistics/survival/index.ts";

const data = { lower: [0, 2, 2, 4, 6, 6, 9, 9, 3, 5], upper: [2, 4, 6, 6, 9, null, 12, null, 7, 5] };
const options = { seed: 4, replicates: 199 } as const;

/** Exponential times of mean 10, each looked for three times in 20 units, or seen exactly. */
function lookedFor(stream: RandomStream, persons: number, exactShare: number) {
  const lower: number[] = [];
  const upper: (number | null)[] = [];
  for (let i = 0; i < persons; i++) {
    const time = -10 * Math.log(uniformVariate(stream));
    const looks = [0, 0, 0].map(() => 20 * uniformVariate(stream)).sort((a, b) => a - b);
    const exact = uniformVariate(stream) < exactShare;
    lower.push(exact ? time : (looks.findLast((look) => look < time) ?? 0));
    upper.push(exact ? time : (looks.find((look) => look >= time) ?? null));
  }
  return { lower, upper };
}

describe("turnbullConfidence", () => {
  it("holds what the estimate leaves open, of the median and of survival at each end of its intervals", () => {
    const result = turnbullConfidence(data, options);
    const estimate = turnbull(data);
    expect(result.quantile).toMatchObject(turnbullQuantile(estimate, 0.5));
    expect(result.quantile.interval.lower).toBeLessThanOrEqual(result.quantile.lower);
    expect(result.quantile.interval.upper ?? Infinity).toBeGreaterThanOrEqual(
      result.quantile.upper ?? Infinity,
    );
    const ends = estimate.intervals.flatMap(({ upper }) => (upper === null ? [] : [upper]));
    expect(result.survival.map(({ time }) => time)).toEqual(ends);
    for (const { lower, lowest, highest, upper } of result.survival) {
      expect(lower).toBeLessThanOrEqual(lowest);
      expect(lowest).toBeLessThanOrEqual(highest);
      expect(highest).toBeLessThanOrEqual(upper);
    }
  });

  it("is the same for the same seed, wider at a higher level, and counts a row of weight w as w rows", () => {
    const result = turnbullConfidence(data, options);
    expect(turnbullConfidence(data, options)).toEqual(result);
    const narrow = turnbullConfidence(data, { ...options, level: 0.8 });
    expect(narrow.quantile.interval.lower).toBeGreaterThanOrEqual(result.quantile.interval.lower);
    const weighted = { lower: [0, 2, 5], upper: [2, 6, null], weight: [3, 2, 2] };
    const repeated = { lower: [0, 0, 0, 2, 2, 5, 5], upper: [2, 2, 2, 6, 6, null, null] };
    expect(turnbullConfidence(weighted, options)).toEqual(turnbullConfidence(repeated, options));
  });

  it("says that an upper limit lies beyond every time, and answers for other quantiles and times", () => {
    const late = { lower: [5, 5, 5, 1], upper: [null, null, null, 3] };
    expect(turnbullConfidence(late, options).quantile.interval.upper).toBeNull();
    const early = turnbullConfidence(data, { ...options, probability: 0.1, times: [0, 100] });
    expect(early.quantile.probability).toBe(0.1);
    expect(early.survival[0]).toMatchObject({ time: 0, highest: 1, upper: 1 });
  });

  it.each([
    [30, 0],
    [30, 0.2],
  ])(
    "covers the median at least as often as it says, within Monte Carlo error: %i persons, %d of them exact",
    (persons, exactShare) => {
      const stream = randomStream("seed", 1993);
      const samples = 60;
      const level = 0.9;
      const median = 10 * Math.LN2;
      let covered = 0;
      for (let sample = 0; sample < samples; sample++) {
        const drawn = lookedFor(stream, persons, exactShare);
        const { interval } = turnbullConfidence(drawn, { seed: sample, replicates: 99, level }).quantile;
        if (interval.lower <= median && median <= (interval.upper ?? Infinity)) covered++;
      }
      expect(covered / samples).toBeGreaterThan(level - 2.5 * Math.sqrt((level * (1 - level)) / samples));
    },
  );
});
