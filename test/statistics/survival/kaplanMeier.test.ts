import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kaplanMeierAdapter } from "../../../src/statistics/reference/adapters/kaplan_meier.ts";
import {
  kaplanMeier,
  type SurvivalObservation,
  survivalAt,
  survivalQuantile,
} from "../../../src/statistics/survival/index.ts";
import { checkVectors } from "../checkVectors.ts";
import { anyPersons, columnsOf } from "./censoredTimes.ts";

const settings = { seed: 1958, numRuns: 300 };
const aml = {
  time: [9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161],
  event: [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0],
};

describe("kaplanMeier", () => {
  it("agrees with R's survfit on every published and seeded case", () => {
    checkVectors("kaplan_meier", kaplanMeierAdapter, 20);
  });

  it("gives the table of Miller 1981 for maintained leukaemia patients: 0.91, 0.82, 0.72, 0.61, 0.49, 0.37, 0.18", () => {
    const curve = kaplanMeier(aml);
    const steps = curve.survival.filter((_, i) => (curve.events[i] ?? 0) > 0).map((s) => s.toFixed(2));
    expect(steps).toEqual(["0.91", "0.82", "0.72", "0.61", "0.49", "0.37", "0.18"]);
    expect(curve.median).toMatchObject({ kind: "reached", time: 31, lower: 18, upper: null });
  });

  it("follows its definition, counted afresh at every event time", () => {
    fc.assert(
      fc.property(anyPersons(1), fc.boolean(), (persons, withEntry) => {
        const curve = kaplanMeier(columnsOf(persons, withEntry));
        curve.time.forEach((t, row) => {
          let survival = 1;
          let hazard = 0;
          for (let u = 1; u <= t; u++) {
            const n = persons.filter((p) => p.time >= u && (!withEntry || p.entry < u)).length;
            const d = persons.filter((p) => p.time === u && p.event === 1).length;
            if (d === 0) continue;
            survival *= 1 - d / n;
            hazard += d / n;
          }
          expect(curve.survival[row]).toBeCloseTo(survival, 12);
          expect(curve.cumulativeHazard[row]).toBeCloseTo(hazard, 12);
          expect(curve.atRisk[row]).toBe(
            persons.filter((p) => p.time >= t && (!withEntry || p.entry < t)).length,
          );
        });
      }),
      settings,
    );
  });

  it("equals redistribution of the censored to the right (Efron 1967), another road to the same curve", () => {
    fc.assert(
      fc.property(anyPersons(1), (persons) => {
        const sorted = [...persons].sort((a, b) => a.time - b.time || b.event - a.event);
        const mass = sorted.map(() => 1 / sorted.length);
        let gone = 0;
        const after = new Map<number, number>();
        sorted.forEach((person, i) => {
          const own = mass[i] ?? 0;
          if (person.event === 1) gone += own;
          else
            for (let j = i + 1; j < mass.length; j++) mass[j] = (mass[j] ?? 0) + own / (mass.length - 1 - i);
          after.set(person.time, 1 - gone);
        });
        const curve = kaplanMeier(columnsOf(persons, false));
        curve.time.forEach((t, row) => {
          expect(curve.survival[row]).toBeCloseTo(after.get(t) ?? Number.NaN, 12);
        });
      }),
      settings,
    );
  });

  it("is the share still alive, with the binomial standard error, when nobody is censored", () => {
    const curve = kaplanMeier({ time: [4, 1, 3, 3, 2], event: [1, 1, 1, 1, 1] });
    expect(curve.survival.map((s) => s.toFixed(10))).toEqual([
      "0.8000000000",
      "0.6000000000",
      "0.2000000000",
      "0.0000000000",
    ]);
    expect(curve.standardError[0]).toBeCloseTo(Math.sqrt((0.8 * 0.2) / 5), 14);
    expect(curve.standardError[3]).toBeNull();
    expect(curve.lower[3]).toBeNull();
  });

  it("never rises, keeps its bounds around it, nests them by level and ignores the order of persons", () => {
    const intervals = fc.constantFrom("log" as const, "log-log" as const, "plain" as const);
    fc.assert(
      fc.property(anyPersons(1), fc.boolean(), intervals, (persons, withEntry, interval) => {
        const columns = columnsOf(persons, withEntry);
        const curve = kaplanMeier(columns, { interval });
        const wide = kaplanMeier(columns, { interval, level: 0.99 });
        curve.survival.forEach((s, i) => {
          expect(s).toBeLessThanOrEqual(curve.survival[i - 1] ?? 1);
          expect(curve.lower[i] ?? s).toBeLessThanOrEqual(s);
          expect(curve.upper[i] ?? s).toBeGreaterThanOrEqual(s);
          expect(wide.lower[i] ?? s).toBeLessThanOrEqual(curve.lower[i] ?? s);
          expect(wide.upper[i] ?? s).toBeGreaterThanOrEqual(curve.upper[i] ?? s);
        });
        expect(kaplanMeier(columnsOf([...persons].reverse(), withEntry), { interval })).toEqual(curve);
      }),
      settings,
    );
  });

  it("turns its median with the unit of time and leaves its probabilities alone", () => {
    const days = kaplanMeier({ time: aml.time.map((weeks) => weeks * 7), event: aml.event });
    expect(days.survival).toEqual(kaplanMeier(aml).survival);
    expect(days.median).toMatchObject({ time: 217, lower: 126 });
  });

  it("says that a median is not reached, how far the curve came, and still gives the lower limit", () => {
    const curve = kaplanMeier({ time: [5, 6, 7, 8, 30], event: [1, 1, 0, 0, 0] });
    expect(curve.median).toMatchObject({ kind: "not-reached", lastTime: 30, lower: 6 });
    expect(curve.median.kind === "not-reached" && curve.median.lastSurvival).toBeCloseTo(0.6, 15);
    expect(survivalQuantile(curve, 0.25)).toMatchObject({ kind: "reached", time: 6 });
  });

  it("takes the middle of a stretch on which the curve is exactly one half, though rounding hides it", () => {
    // 49/50 · 48/49 · … ends at one half up to rounding.
    const time = Array.from({ length: 50 }, (_, i) => i + 1);
    const curve = kaplanMeier({ time, event: time.map(() => 1) });
    expect(curve.survival[24]).toBeCloseTo(0.5, 12);
    expect(curve.median).toMatchObject({ time: 25.5 });
  });

  it("reads the curve at a time, and says nothing beyond the last one", () => {
    const curve = kaplanMeier(aml);
    expect(survivalAt(curve, 0)).toMatchObject({ survival: 1, lower: 1, upper: 1, atRisk: 11 });
    expect(survivalAt(curve, 12.9)?.survival).toBe(curve.survival[0]);
    expect(survivalAt(curve, 13)?.survival).toBe(curve.survival[1]);
    expect(survivalAt(curve, 161)?.survival).toBe(curve.survival.at(-1));
    expect(survivalAt(curve, 161.1)).toBeNull();
    expect(() => survivalAt(curve, Number.NaN)).toThrow("time is NaN");
    expect(() => survivalQuantile(curve, 1.5)).toThrow("probability is 1.5");
  });

  it("takes observations as objects, with late entry for some, and gives the same as columns", () => {
    const objects = kaplanMeier([
      { kind: "exact", time: 3 },
      { kind: "right-censored", time: 5, entry: 1 },
      { kind: "exact", time: 6, entry: 4 },
    ]);
    const columns = kaplanMeier({ time: [3, 5, 6], event: [true, false, true], entry: [-1, 1, 4] });
    expect(objects).toEqual(columns);
    expect(objects.atRisk).toEqual([2, 2, 1]);
  });

  it("names the argument that is wrong", () => {
    const of =
      (data: Parameters<typeof kaplanMeier>[0], options = {}) =>
      () =>
        kaplanMeier(data, options);
    expect(of([])).toThrow("data is empty.");
    expect(of({ time: [], event: [] })).toThrow("data.time is empty.");
    expect(of({ time: [1, Number.NaN], event: [1, 1] })).toThrow("data.time[1] is NaN");
    expect(of({ time: [1, -1], event: [1, 1] })).toThrow("data.time[1] is -1");
    expect(of({ time: [1, Infinity], event: [1, 1] })).toThrow("data.time[1] is Infinity");
    expect(of({ time: [1, 2], event: [1] })).toThrow("data.time has 2 values and data.event has 1.");
    expect(of({ time: [1], event: [2] })).toThrow(
      "data.event[0] is 2, which says neither that the event happened nor that it did not.",
    );
    expect(of({ time: [1], event: [Number.NaN] })).toThrow("data.event[0] is NaN");
    expect(of({ time: [1], event: [1], entry: [1] })).toThrow(
      "data.entry[0] is 1, which is not before the time 1 that the observation ended.",
    );
    expect(of({ time: [1], event: [1], entry: [Number.NaN] })).toThrow("data.entry[0] is NaN");
    expect(of({ time: [1], event: [1] }, { level: 1 })).toThrow("options.level is 1");
    expect(of({ time: [1], event: [1] }, { interval: "cloglog" })).toThrow('options.interval is "cloglog"');
    const partial: SurvivalObservation = { kind: "interval", lower: 1, upper: 2 };
    expect(of([partial as never])).toThrow(
      'data[0].kind is "interval", which this estimator cannot answer for.',
    );
    expect(of({ time: [1e308, 1e308], event: [1, 0] })().survival).toEqual([0.5]);
  });
});
