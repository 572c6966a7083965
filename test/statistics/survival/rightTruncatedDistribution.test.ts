import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kaplanMeier, rightTruncatedDistribution } from "../../../src/statistics/survival/index.ts";

const anyRecords = fc.array(
  fc
    .record({ time: fc.integer({ min: 0, max: 12 }), spare: fc.integer({ min: 0, max: 10 }) })
    .map(({ time, spare }) => ({ time, observableUntil: time + spare })),
  { minLength: 1, maxLength: 30 },
);
const settings = { seed: 1988, numRuns: 300 };
const columnsOf = (records: readonly { time: number; observableUntil: number }[]) => ({
  time: records.map(({ time }) => time),
  observableUntil: records.map(({ observableUntil }) => observableUntil),
});

describe("rightTruncatedDistribution", () => {
  it("is the Kaplan–Meier curve of the left-truncated data that a film run backwards shows", () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const result = rightTruncatedDistribution(columnsOf(records));
        const backwards = kaplanMeier({
          time: records.map(({ time }) => 100 - time),
          event: records.map(() => 1),
          // Half a unit earlier, so that who can be observed until t is still at risk at t.
          entry: records.map(({ observableUntil }) => 100 - observableUntil - 0.5),
        });
        result.time.forEach((t, row) => {
          // The chance of at most t is the chance, backwards, of not yet having come down to t.
          const step = backwards.time.findLastIndex((u) => 100 - u > t);
          expect(result.distribution[row]).toBeCloseTo(backwards.survival[step] ?? 1, 12);
          const se = step < 0 ? 0 : (backwards.standardError[step] ?? null);
          if (se === null) expect(result.standardError[row]).toBeNull();
          else expect(result.standardError[row]).toBeCloseTo(se, 12);
        });
      }),
      settings,
    );
  });

  it("is the plain distribution when nothing could be missed", () => {
    const { distribution, standardError } = rightTruncatedDistribution({
      time: [4, 1, 2, 2],
      observableUntil: [9, 9, 9, 9],
    });
    expect(distribution.map((p) => p.toFixed(12))).toEqual([
      "0.250000000000",
      "0.750000000000",
      "1.000000000000",
    ]);
    expect(standardError[0]).toBeCloseTo(Math.sqrt((0.25 * 0.75) / 4), 12);
  });

  it("recovers the distribution that truncation hid, where the plain one is far too short", () => {
    // Times 1 to 10 alike; persons observed for 1 to 10 units; only events within the window leave a record.
    const records = Array.from({ length: 10 }, (_, t) =>
      Array.from({ length: 10 }, (_, window) => ({ time: t + 1, observableUntil: window + 1 })),
    )
      .flat()
      .filter(({ time, observableUntil }) => time <= observableUntil);
    const { distribution } = rightTruncatedDistribution(
      records.map((record) => ({ kind: "right-truncated", ...record })),
    );
    distribution.forEach((p, i) => {
      expect(p).toBeCloseTo((i + 1) / 10, 12);
    });
    const naive = records.filter(({ time }) => time <= 5).length / records.length;
    expect(naive).toBeGreaterThan(0.7);
  });

  it("rises to 1 at the largest time, with bounds around it", () => {
    const intervals = fc.constantFrom("log" as const, "log-log" as const, "plain" as const);
    fc.assert(
      fc.property(anyRecords, intervals, (records, interval) => {
        const result = rightTruncatedDistribution(columnsOf(records), { interval });
        expect(result.distribution.at(-1)).toBe(1);
        expect(result.conditionalOn).toBe(Math.max(...records.map(({ time }) => time)));
        result.distribution.forEach((p, i) => {
          expect(p).toBeGreaterThanOrEqual(result.distribution[i - 1] ?? 0);
          expect(result.lower[i] ?? p).toBeLessThanOrEqual(p);
          expect(result.upper[i] ?? p).toBeGreaterThanOrEqual(p);
        });
      }),
      settings,
    );
  });

  it("names the argument that is wrong", () => {
    const of =
      (data: unknown, options = {}) =>
      () =>
        rightTruncatedDistribution(data as never, options);
    expect(of([])).toThrow("data is empty.");
    expect(of({ time: [], observableUntil: [] })).toThrow("data.time is empty.");
    expect(of({ time: [1], observableUntil: [] })).toThrow(
      "data.time has 1 values and data.observableUntil has 0.",
    );
    expect(of({ time: [3], observableUntil: [2] })).toThrow(
      "data.time[0] is 3, after 2, until which it could have been observed.",
    );
    expect(of({ time: [Number.NaN], observableUntil: [2] })).toThrow("data.time[0] is NaN");
    expect(of({ time: [1], observableUntil: [Infinity] })).toThrow("data.observableUntil[0] is Infinity");
    expect(of([{ kind: "exact", time: 3 }])).toThrow('data[0].kind is "exact"');
    expect(of([{ kind: "right-truncated", time: -3, observableUntil: 2 }])).toThrow("data[0].time is -3");
    expect(of({ time: [1], observableUntil: [2] }, { level: 0 })).toThrow("options.level is 0");
  });
});
