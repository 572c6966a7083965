import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allocatePartialDates,
  type DateSpan,
  imputePartialDates,
} from "../../../src/statistics/imputation/index.ts";

const anySpan: fc.Arbitrary<DateSpan> = fc
  .record({
    earliest: fc.integer({ min: -50, max: 50 }),
    length: fc.integer({ min: 0, max: 60 }),
    weight: fc.integer({ min: 0, max: 40 }),
    either: fc.boolean(),
  })
  .map(({ earliest, length, weight, either }) => {
    const latest = earliest + length;
    return either
      ? { earliest, latest, weight, alternatives: [latest, earliest] as const }
      : { earliest, latest, weight };
  });
const anySpans = fc.array(anySpan, { maxLength: 12 });
const anyBoundaries = fc
  .uniqueArray(fc.integer({ min: -60, max: 110 }), { minLength: 2, maxLength: 8 })
  .map((days) => days.sort((a, b) => a - b));
const anyRule = fc.constantFrom("uniform" as const, "observed" as const);
const settings = { seed: 20110315, numRuns: 300 };

/** Every day that a span leaves open, one by one. */
function openDays(span: DateSpan): number[] {
  if (span.alternatives !== undefined)
    return span.earliest === span.latest ? [span.earliest] : [...span.alternatives];
  return Array.from({ length: span.latest - span.earliest + 1 }, (_, i) => span.earliest + i);
}

describe("allocatePartialDates", () => {
  it("agrees with counting every open day one by one", () => {
    fc.assert(
      fc.property(anySpans, anyBoundaries, anyRule, (spans, boundaries, rule) => {
        const exact = spans.filter(({ earliest, latest }) => earliest === latest);
        const observedOn = (day: number) =>
          exact.reduce((sum, span) => sum + (span.earliest === day ? (span.weight ?? 1) : 0), 0);
        const { periods } = allocatePartialDates({ spans, boundaries, rule });
        periods.forEach((period, j) => {
          const inside = (day: number) =>
            day >= (boundaries[j] ?? Infinity) && day < (boundaries[j + 1] ?? -Infinity);
          let certain = 0;
          let possible = 0;
          let allocated = 0;
          for (const span of spans) {
            const weight = span.weight ?? 1;
            const days = openDays(span);
            const observed = days.map(rule === "observed" ? observedOn : () => 1);
            const chances = observed.some((count) => count > 0) ? observed : days.map(() => 1);
            const total = chances.reduce((sum, chance) => sum + chance, 0);
            if (days.every(inside)) certain += weight;
            if (days.some(inside)) possible += weight;
            allocated +=
              (weight * days.reduce((sum, day, i) => sum + (inside(day) ? (chances[i] ?? 0) : 0), 0)) / total;
          }
          expect(period.certain).toBe(certain);
          expect(period.possible).toBe(possible);
          expect(period.allocated).toBeCloseTo(allocated, 9);
        });
      }),
      settings,
    );
  });

  it("keeps certain ≤ allocated ≤ possible and sums to the number of events", () => {
    fc.assert(
      fc.property(anySpans, anyBoundaries, anyRule, (spans, boundaries, rule) => {
        const result = allocatePartialDates({ spans, boundaries, rule });
        const all = [result.before, ...result.periods, result.after];
        for (const { certain, allocated, possible } of all) {
          expect(certain).toBeLessThanOrEqual(allocated);
          expect(allocated).toBeLessThanOrEqual(possible);
        }
        expect(result.events).toBe(spans.reduce((sum, span) => sum + (span.weight ?? 1), 0));
        expect(all.reduce((sum, { allocated }) => sum + allocated, 0)).toBeCloseTo(result.events, 8);
      }),
      settings,
    );
  });

  it("never makes an event more certain when less is known of its date", () => {
    fc.assert(
      fc.property(anySpan, anyBoundaries, fc.nat(20), fc.nat(20), (span, boundaries, earlier, later) => {
        const { earliest, latest } = span;
        const known = allocatePartialDates({ spans: [{ earliest, latest }], boundaries });
        const wider = { earliest: earliest - earlier, latest: latest + later };
        const less = allocatePartialDates({ spans: [wider], boundaries });
        less.periods.forEach((period, j) => {
          expect(period.certain).toBeLessThanOrEqual(known.periods[j]?.certain ?? -1);
          expect(period.possible).toBeGreaterThanOrEqual(known.periods[j]?.possible ?? 2);
        });
      }),
      settings,
    );
  });

  it("says how many events the observed days could not help to place", () => {
    const spans = [
      { earliest: 3, latest: 3 },
      { earliest: 0, latest: 9, weight: 2 },
      { earliest: 10, latest: 29, weight: 5 },
    ];
    const result = allocatePartialDates({ spans, boundaries: [0, 5, 20, 40], rule: "observed" });
    expect(result.withoutObservedDays).toBe(5);
    expect(result.periods.map(({ allocated }) => allocated)).toEqual([3, 2.5, 2.5]);
  });
});

describe("imputePartialDates", () => {
  it("places every event, each within its span, and never moves one that is dated to the period", () => {
    fc.assert(
      fc.property(anySpans, anyBoundaries, anyRule, (spans, boundaries, rule) => {
        const bounds = allocatePartialDates({ spans, boundaries, rule });
        const drawn = imputePartialDates({ spans, boundaries, rule, imputations: 4, seed: 8 });
        expect(drawn.events).toBe(bounds.events);
        drawn.counts.forEach((counts, i) => {
          const slots = [drawn.before[i] ?? -1, ...counts, drawn.after[i] ?? -1];
          expect(slots.reduce((sum, count) => sum + count, 0)).toBe(bounds.events);
          [bounds.before, ...bounds.periods, bounds.after].forEach(({ certain, possible }, slot) => {
            expect(slots[slot]).toBeGreaterThanOrEqual(certain);
            expect(slots[slot]).toBeLessThanOrEqual(possible);
          });
        });
      }),
      settings,
    );
  });

  const spans: DateSpan[] = [
    { earliest: 4, latest: 4, weight: 30 },
    { earliest: 25, latest: 25, weight: 10 },
    { earliest: 0, latest: 364, weight: 500 },
    { earliest: 20, latest: 40, weight: 3 },
    { earliest: 5, latest: 33, alternatives: [33, 5], weight: 41 },
    ...Array.from({ length: 60 }, (_, i) => ({ earliest: i * 5, latest: i * 5 + 31 })),
  ];
  const boundaries = [0, 31, 59, 90, 120];

  it("has the mean and variance of exact enumeration under the uniform rule, within Monte Carlo error", () => {
    const imputations = 4000;
    const exact = allocatePartialDates({ spans, boundaries });
    const { counts } = imputePartialDates({ spans, boundaries, imputations, seed: 77 });
    exact.periods.forEach(({ allocated }, j) => {
      const variance = spans.reduce((sum, span) => {
        const days = openDays(span);
        const inside = days.filter((d) => d >= (boundaries[j] ?? 0) && d < (boundaries[j + 1] ?? 0)).length;
        const share = inside / days.length;
        return sum + (span.weight ?? 1) * share * (1 - share);
      }, 0);
      const column = counts.map((row) => row[j] ?? 0);
      const mean = column.reduce((sum, count) => sum + count, 0) / imputations;
      const spread = column.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (imputations - 1);
      expect(Math.abs(mean - allocated) / Math.sqrt(variance / imputations)).toBeLessThan(3.5);
      expect(Math.abs(spread / variance - 1)).toBeLessThan(4 * Math.sqrt(2 / imputations));
    });
  });

  it("has the mean of the observed days under the observed rule, and a spread that admits how few they are", () => {
    const imputations = 4000;
    const few: DateSpan[] = [
      { earliest: 2, latest: 2, weight: 3 },
      { earliest: 12, latest: 12, weight: 1 },
      { earliest: 0, latest: 19, weight: 1000 },
    ];
    const input = { spans: few, boundaries: [0, 10, 20], rule: "observed" as const };
    const { counts } = imputePartialDates({ ...input, imputations, seed: 5 });
    const column = counts.map((row) => row[0] ?? 0);
    const mean = column.reduce((sum, count) => sum + count, 0) / imputations;
    const spread = column.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (imputations - 1);
    // The share is Beta(3, 1): variance 3/80; the count adds the binomial part.
    const variance = 1000 ** 2 * (3 / 80) + 1000 * (0.75 * 0.25 - 3 / 80);
    expect(allocatePartialDates(input).periods[0]?.allocated).toBe(753);
    expect(Math.abs(mean - 753)).toBeLessThan(4 * Math.sqrt(variance / imputations));
    expect(Math.abs(spread / variance - 1)).toBeLessThan(0.1);
  });

  it("gives the same counts for the same seed, others for another, and keeps the first when more are drawn", () => {
    for (const rule of ["uniform", "observed"] as const) {
      const draw = (seed: number, imputations: number) =>
        imputePartialDates({ spans, boundaries, rule, seed, imputations }).counts;
      expect(draw(1, 5)).toEqual(draw(1, 5));
      expect(draw(1, 5)).not.toEqual(draw(2, 5));
      expect(draw(1, 50).slice(0, 5)).toEqual(draw(1, 5));
    }
  });

  it("does not depend on how equal spans are written down, one by one or as a weight", () => {
    const apart = Array.from({ length: 6 }, () => ({ earliest: 0, latest: 60 }));
    const together = [{ earliest: 0, latest: 60, weight: 6 }];
    const draw = (of: DateSpan[]) => imputePartialDates({ spans: of, boundaries, seed: 3 }).counts;
    expect(draw(apart)).toEqual(draw(together));
  });

  it("answers no events with zeros that are counts, and a span outside all periods with before or after", () => {
    const none = imputePartialDates({ spans: [], boundaries: [0, 10], seed: 1, imputations: 2 });
    expect(none).toMatchObject({ events: 0, counts: [[0], [0]], before: [0, 0], after: [0, 0] });
    const outside = [
      { earliest: -9, latest: -1 },
      { earliest: 10, latest: 90, weight: 2 },
    ];
    const drawn = imputePartialDates({ spans: outside, boundaries: [0, 10], seed: 1, imputations: 2 });
    expect(drawn).toMatchObject({ counts: [[0], [0]], before: [1, 1], after: [2, 2] });
  });

  it("names the argument that is wrong", () => {
    const draw =
      (spans_: readonly DateSpan[], days: readonly number[] = [0, 10], imputations = 2) =>
      () =>
        imputePartialDates({ spans: spans_, boundaries: days, seed: 1, imputations });
    const one = (earliest: number, latest: number, weight = 1) => [
      { earliest: 0, latest: 1 },
      { earliest, latest, weight },
    ];
    expect(draw(one(Number.NaN, 1))).toThrow("spans[1].earliest is NaN, which is not a day number.");
    expect(draw(one(1, Infinity))).toThrow("spans[1].latest is Infinity, which is not a day number.");
    expect(draw(one(1, 1e308))).toThrow("spans[1].latest is 1e+308, which is not a day number.");
    expect(draw(one(1.5, 2))).toThrow("spans[1].earliest is 1.5, which is not a day number.");
    expect(draw(one(2, 1))).toThrow("spans[1] ends on day 1, before it begins on day 2.");
    expect(draw(one(1, 2, -1))).toThrow("spans[1].weight is -1, which is outside its range.");
    expect(draw(one(1, 2, 0.5))).toThrow("spans[1].weight is 0.5, which is not a whole number.");
    expect(draw([{ earliest: 0, latest: 5, alternatives: [0, 4] }])).toThrow(
      "spans[0].alternatives lists 0 or 4, which are not the first and the last day of the span.",
    );
    expect(draw([], [5])).toThrow("boundaries has 1 day, which bounds no period.");
    expect(draw([], [5, 5])).toThrow("boundaries[1] is day 5, which does not come after day 5.");
    expect(draw([], [5, Number.NaN])).toThrow("boundaries[1] is NaN, which is not a day number.");
    expect(draw([], [0, 10], 1)).toThrow("imputations is 1, which is outside its range.");
    expect(() => imputePartialDates({ spans: [], boundaries: [0, 1], seed: 0.5 })).toThrow("seed is 0.5");
    expect(() =>
      imputePartialDates({ spans: [], boundaries: [0, 1], seed: 1, rule: "hot-deck" as "observed" }),
    ).toThrow('rule is "hot-deck", which is not an option.');
  });
});
