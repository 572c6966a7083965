import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cumulativeIncidenceAdapter } from "../../../src/statistics/reference/adapters/cumulative_incidence.ts";
import { aalenJohansen, kaplanMeier } from "../../../src/statistics/survival/index.ts";
import { checkVectors } from "../checkVectors.ts";
import { publishedTable } from "../publishedTable.ts";
import { anyPersons, columnsOf, type Person } from "./censoredTimes.ts";

const settings = { seed: 1978, numRuns: 250 };

/** Group 3 stands for "censored whatever the event column says"; 1 and 2 are the causes. */
const causesOf = (persons: readonly Person[]) =>
  persons.map(({ event, group }) => (event === 1 && group < 3 ? `cause ${group}` : null));

describe("aalenJohansen", () => {
  it("agrees with R's survfit and cuminc on every published and seeded case", () => {
    checkVectors("cumulative_incidence", cumulativeIncidenceAdapter, 20);
  });

  const mgus2 = publishedTable("survival/mgus2.csv");
  it.skipIf(mgus2 === null)(
    "agrees with R on progression and death in mgus2 at 60, 120, 240 and 360 months",
    () => {
      const rows = mgus2 ?? [];
      const time = rows.map((row) => Number(row.pstat === "0" ? row.futime : row.ptime));
      const cause = rows.map((row) =>
        row.pstat === "1" ? "progression" : row.death === "1" ? "death" : null,
      );
      const result = aalenJohansen({ time, cause });
      const at = [60, 120, 240, 360].map((month) => result.time.findLastIndex((t) => t <= month));
      const read = (name: string, key: "incidence" | "standardError") =>
        at.map((row) => result.causes.find(({ cause: label }) => label === name)?.[key][row]);
      const close = (actual: (number | undefined)[], expected: number[]) =>
        expected.forEach((value, i) => {
          expect(Math.abs((actual[i] ?? Number.NaN) / value - 1)).toBeLessThan(1e-10);
        });
      // R 4.2.2, survival 3.5-3: summary(survfit(Surv(etime, event) ~ 1, mgus2), times = c(60, 120, 240, 360)).
      close(
        read("progression", "incidence"),
        [0.034103712974349019, 0.063722168013112923, 0.099813715935469172, 0.13404164432608179],
      );
      close(
        read("death", "incidence"),
        [0.32036701026787828, 0.53181770408020768, 0.72402797614254544, 0.78420824683241075],
      );
      close(
        read("progression", "standardError"),
        [0.0048892579076679444, 0.0067968484239606369, 0.0097848467933895969, 0.02012756251332253],
      );
      close(
        read("death", "standardError"),
        [0.012567371547559004, 0.014059645162030572, 0.015606345067761603, 0.020933469535708061],
      );
    },
  );

  it("shares out what the Kaplan–Meier curve of any event leaves, so that all probabilities sum to 1", () => {
    fc.assert(
      fc.property(anyPersons(1), fc.boolean(), (persons, withEntry) => {
        const cause = causesOf(persons);
        const columns = columnsOf(persons, withEntry);
        const result = aalenJohansen({ ...columns, cause });
        const any = kaplanMeier({ ...columns, event: cause.map((label) => label !== null) });
        result.time.forEach((_, row) => {
          const sum = result.causes.reduce((total, { incidence }) => total + (incidence[row] ?? 0), 0);
          expect(result.survival[row]).toBeCloseTo(any.survival[row] ?? Number.NaN, 12);
          expect(sum + (result.survival[row] ?? 0)).toBeCloseTo(1, 12);
        });
      }),
      settings,
    );
  });

  it("has the variance of its delta-method formula, written as a sum of contributions that cannot be negative", () => {
    fc.assert(
      fc.property(anyPersons(1), fc.boolean(), (persons, withEntry) => {
        const result = aalenJohansen({ ...columnsOf(persons, withEntry), cause: causesOf(persons) });
        const total = result.time.map((_, row) =>
          result.causes.reduce((sum, { events }) => sum + (events[row] ?? 0), 0),
        );
        for (const { events, incidence, standardError } of result.causes)
          result.time.forEach((_, t) => {
            let variance = 0;
            for (let j = 0; j <= t; j++) {
              const n = result.atRisk[j] ?? 0;
              const before = result.survival[j - 1] ?? 1;
              const after = result.survival[j] ?? 0;
              const own = (events[j] ?? 0) / n;
              const all = (total[j] ?? 0) / n;
              // Chance that someone still free after time j meets this cause by time t.
              const ahead = after > 0 ? ((incidence[t] ?? 0) - (incidence[j] ?? 0)) / after : 0;
              const mean = own - ahead * all;
              variance +=
                ((before * before) / n) * (own * (1 - ahead) ** 2 + (all - own) * ahead ** 2 - mean ** 2);
            }
            expect((standardError[t] ?? 0) ** 2).toBeCloseTo(variance, 12);
          });
      }),
      settings,
    );
  });

  it("keeps its digits over thousands of times, where the variance is carried along in one pass", () => {
    const time = Array.from({ length: 4000 }, (_, i) => i + 1);
    const cause = time.map((t) => (t % 5 === 0 ? null : t % 3));
    const result = aalenJohansen({ time, cause });
    const n = result.time.length;
    result.causes.forEach(({ events, incidence, standardError }) => {
      let variance = 0;
      for (let j = 0; j < n; j++) {
        const own = (events[j] ?? 0) / (result.atRisk[j] ?? 0);
        const all = cause[j] === null ? 0 : 1 / (result.atRisk[j] ?? 0);
        const before = result.survival[j - 1] ?? 1;
        const after = result.survival[j] ?? 0;
        const ahead = after > 0 ? ((incidence[n - 1] ?? 0) - (incidence[j] ?? 0)) / after : 0;
        const mean = own - ahead * all;
        variance +=
          ((before * before) / (result.atRisk[j] ?? 0)) *
          (own * (1 - ahead) ** 2 + (all - own) * ahead ** 2 - mean ** 2);
      }
      expect(Math.abs((standardError[n - 1] ?? 0) / Math.sqrt(variance) - 1)).toBeLessThan(1e-10);
    });
  });

  it("is one minus Kaplan–Meier, standard error and all, when there is one cause only", () => {
    const time = [1, 2, 2, 3, 5, 8, 8, 9];
    const event = [1, 0, 1, 1, 0, 1, 1, 1];
    const curve = kaplanMeier({ time, event });
    const one = aalenJohansen({ time, cause: event.map((e) => (e === 1 ? "death" : null)) }).causes[0];
    one?.incidence.forEach((p, row) => {
      expect(p).toBeCloseTo(1 - (curve.survival[row] ?? 0), 14);
      expect(one.standardError[row]).toBeCloseTo(curve.standardError[row] ?? 0, 14);
    });
    expect(one?.standardError.at(-1)).toBe(0);
  });

  it("bounds an incidence once there is one, on the scale asked for", () => {
    const data = { time: [1, 2, 3, 4], cause: ["a", "b", null, "b"] };
    for (const interval of ["log", "log-log", "plain"] as const) {
      const second = aalenJohansen(data, { interval }).causes[1];
      expect(second?.lower[0]).toBeNull();
      expect(second?.lower[1]).toBeLessThan(second?.incidence[1] ?? 0);
      expect(second?.upper[1]).toBeGreaterThan(second?.incidence[1] ?? 1);
      expect(second?.upper[3]).toBeLessThanOrEqual(1);
    }
  });

  it("answers data without events with a survival of 1 and no causes", () => {
    expect(aalenJohansen({ time: [1, 2], cause: [null, null] })).toMatchObject({
      survival: [1, 1],
      causes: [],
    });
  });

  it("takes observations as objects and gives the same as columns", () => {
    const objects = aalenJohansen([
      { kind: "exact", time: 3, cause: "died" },
      { kind: "right-censored", time: 4 },
      { kind: "exact", time: 5, cause: "released", entry: 2 },
    ]);
    expect(objects).toEqual(
      aalenJohansen({ time: [3, 4, 5], cause: ["died", null, "released"], entry: [-1, -1, 2] }),
    );
  });

  it("names the argument that is wrong", () => {
    expect(() => aalenJohansen({ time: [1], cause: [""] })).toThrow(
      "data.cause[0] is an empty text, which names no cause.",
    );
    expect(() => aalenJohansen({ time: [1], cause: [Number.NaN] })).toThrow("data.cause[0] is NaN");
    expect(() => aalenJohansen({ time: [1, 2], cause: ["a"] })).toThrow(
      "data.time has 2 values and data.cause has 1.",
    );
    expect(() => aalenJohansen({ time: [Number.NaN], cause: ["a"] })).toThrow("data.time[0] is NaN");
    expect(() => aalenJohansen([{ kind: "exact", time: 1 } as never])).toThrow(
      "data[0].cause is undefined, which names no cause.",
    );
    expect(() => aalenJohansen({ time: [1], cause: [1] }, { variance: "jackknife" as "gray" })).toThrow(
      'options.variance is "jackknife"',
    );
  });
});
