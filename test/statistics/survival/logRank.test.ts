import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logrankAdapter } from "../../../src/statistics/reference/adapters/logrank.ts";
import { logRank } from "../../../src/statistics/survival/index.ts";
import { checkVectors } from "../checkVectors.ts";
import { anyPersons, columnsOf } from "./censoredTimes.ts";

const settings = { seed: 1966, numRuns: 200 };

describe("logRank", () => {
  it("agrees with R's survdiff on every published and seeded case", () => {
    checkVectors("logrank", logrankAdapter, 20);
  });

  it("follows its definition for two groups, counted afresh at every event time, with late entries and any rho", () => {
    const rhos = fc.constantFrom(0, 0.5, 1, 2);
    fc.assert(
      fc.property(anyPersons(2), fc.boolean(), rhos, (persons, withEntry, rho) => {
        const two = persons.map((p) => ({ ...p, group: Math.min(p.group, 2) }));
        fc.pre(new Set(two.map(({ group }) => group)).size === 2);
        let difference = 0;
        let variance = 0;
        let survival = 1;
        for (let t = 1; t <= 12; t++) {
          const risk = two.filter((p) => p.time >= t && (!withEntry || p.entry < t));
          const dead = two.filter((p) => p.time === t && p.event === 1);
          if (dead.length === 0) continue;
          const [n, d] = [risk.length, dead.length];
          const n1 = risk.filter(({ group }) => group === 1).length;
          const w = survival ** rho;
          difference += w * (dead.filter(({ group }) => group === 1).length - (d * n1) / n);
          if (n > 1) variance += (w * w * d * (n1 / n) * (1 - n1 / n) * (n - d)) / (n - 1);
          survival *= 1 - d / n;
        }
        const { test } = logRank(columnsOf(two, withEntry), { group: two.map(({ group }) => group), rho });
        if (variance === 0) expect(test.kind).toBe("never-compared");
        else expect(test).toMatchObject({ kind: "tested", degreesOfFreedom: 1 });
        if (test.kind === "tested") expect(test.chiSquare).toBeCloseTo(difference ** 2 / variance, 9);
      }),
      settings,
    );
  });

  it("expects as many events as it observes, and does not care how groups are called or ordered", () => {
    fc.assert(
      fc.property(anyPersons(2), fc.boolean(), (persons, withEntry) => {
        fc.pre(new Set(persons.map(({ group }) => group)).size > 1);
        const of = (list: typeof persons, name: (group: number) => string | number) =>
          logRank(columnsOf(list, withEntry), { group: list.map(({ group }) => name(group)) });
        const result = of(persons, (group) => group);
        const total = (key: "observed" | "expected") => result.groups.reduce((sum, g) => sum + g[key], 0);
        expect(total("observed")).toBeCloseTo(total("expected"), 10);
        const renamed = of([...persons].reverse(), (group) => `ward ${4 - group}`);
        expect(renamed.groups.map(({ group }) => group)).toEqual(
          result.groups.map(({ group }) => `ward ${4 - Number(group)}`).reverse(),
        );
        expect(renamed.test.kind).toBe(result.test.kind);
        if (result.test.kind === "tested" && renamed.test.kind === "tested")
          expect(renamed.test.chiSquare).toBeCloseTo(result.test.chiSquare, 9);
      }),
      settings,
    );
  });

  it("adds strata up, so that identical groups within unlike strata do not differ", () => {
    const data = { time: [1, 2, 1, 2, 8, 9, 8, 9], event: [1, 1, 1, 1, 1, 1, 1, 1] };
    const group = ["a", "a", "b", "b", "a", "a", "b", "b"];
    const { test } = logRank(data, { group, stratum: ["x", "x", "x", "x", "y", "y", "y", "y"] });
    expect(test).toEqual({ kind: "tested", chiSquare: 0, degreesOfFreedom: 1, p: 1 });
  });

  it("says that groups which were never at risk together were never compared, and counts contrasts by rank", () => {
    const apart = { time: [2, 3, 12, 13], event: [1, 1, 1, 1], entry: [0, 0, 10, 10] };
    expect(logRank(apart, { group: [1, 1, 2, 2] }).test).toEqual({ kind: "never-compared" });
    const noEvents = { time: [1, 2], event: [0, 0] };
    expect(logRank(noEvents, { group: [1, 2] }).test).toEqual({ kind: "never-compared" });
    // Two pairs of groups, each compared within its own window: two contrasts, not three.
    const pairs = {
      time: [2, 3, 4, 5, 12, 13, 14, 15],
      event: [1, 1, 1, 1, 1, 1, 1, 1],
      entry: [0, 0, 0, 0, 10, 10, 10, 10],
    };
    const { test } = logRank(pairs, { group: [1, 2, 1, 2, 3, 4, 3, 4] });
    const one = logRank({ time: [2, 3, 4, 5], event: [1, 1, 1, 1] }, { group: [1, 2, 1, 2] }).test;
    expect(test).toMatchObject({ kind: "tested", degreesOfFreedom: 2 });
    if (test.kind === "tested" && one.kind === "tested")
      expect(test.chiSquare).toBeCloseTo(2 * one.chiSquare, 10);
  });

  it("names the argument that is wrong", () => {
    const data = { time: [1, 2], event: [1, 1] };
    expect(() => logRank(data, { group: ["a", "a"] })).toThrow(
      "options.group names 1 group, and nothing can be compared.",
    );
    expect(() => logRank(data, { group: ["a"] })).toThrow("data has 2 values and options.group has 1.");
    expect(() => logRank(data, { group: ["a", ""] })).toThrow(
      "options.group[1] is an empty text, which names no group.",
    );
    expect(() => logRank(data, { group: [1, Number.NaN] })).toThrow("options.group[1] is NaN");
    expect(() => logRank(data, { group: [1, 2], rho: -1 })).toThrow("options.rho is -1");
    expect(() => logRank(data, { group: [1, 2], stratum: [1] })).toThrow("options.stratum has 1.");
  });
});
