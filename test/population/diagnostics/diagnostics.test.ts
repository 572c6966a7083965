import {
  binomialVariate,
  isRefusal,
  leaveOneListOut,
  linkageSensitivity,
  listDependence,
  overlapPower,
  randomStream,
  simulateCoverage,
} from "sijill";
import { describe, expect, test } from "vitest";
import { histories } from "../support/shared.ts";

const table = histories({ "100": 40, "010": 35, "001": 30, "110": 12, "101": 10, "011": 9, "111": 6 });

describe("dependence of lists", () => {
  test("is the odds ratio among those a third list recorded, half a person added to each cell", () => {
    const [first] = listDependence(table);
    expect(first).toMatchObject({ first: "A", second: "B", shared: 18, base: 55 });
    expect(first?.oddsRatio).toBeCloseTo((6.5 * 30.5) / (10.5 * 9.5), 12);
    expect(first?.says).toContain("No dependence of A and B is shown");
  });

  test("of two lists is not known", () => {
    const [only] = listDependence(histories({ "10": 5, "01": 5, "11": 5 }));
    expect(only?.oddsRatio).toBeNull();
    expect(only?.says).toContain("No third list");
  });
});

describe("leaving lists out", () => {
  test("answers for all lists and without each", async () => {
    const rows = await leaveOneListOut(table);
    expect(rows.map(({ omitted }) => omitted)).toEqual([null, "A", "B", "C"]);
    for (const { ratio } of rows) expect(ratio).toBeGreaterThan(0.5);
  });
});

describe("draws of links", () => {
  test("are combined by Rubin's rules", async () => {
    const draws = [
      [60, 40, 20],
      [70, 45, 15],
    ].map(([a = 0, b = 0, m = 0]) => histories({ "10": a, "01": b, "11": m }));
    const answer = await linkageSensitivity(draws);
    if (isRefusal(answer)) throw new Error(answer.reasons[0]);
    const logs = [Math.log(120), Math.log(210)];
    const mean = (logs[0] ?? 0) / 2 + (logs[1] ?? 0) / 2;
    expect(answer.value).toBeCloseTo(125 + Math.exp(mean), 8);
    const between = ((logs[0] ?? 0) - (logs[1] ?? 0)) ** 2 / 2;
    const within = (1 / 60 + 1 / 40 + 1 / 20 + 1 / 120 + 1 / 70 + 1 / 45 + 1 / 15 + 1 / 210) / 2;
    expect(answer.linkageShare).toBeCloseTo((1.5 * between) / (within + 1.5 * between), 8);
  });
});

describe("power", () => {
  test("is what simulated overlaps show", () => {
    const [row] = overlapPower(300, 200, [10_000]);
    const stream = randomStream("seed", 1);
    const overlaps = Array.from({ length: 4_000 }, () => binomialVariate(stream, 200, 0.03));
    const few = overlaps.filter((overlap) => overlap < 7).length / 4_000;
    expect(row?.overlap).toBe(6);
    expect(Math.abs((row?.tooFew ?? 0) - few)).toBeLessThan(0.03);
  });
});

describe("coverage", () => {
  test("by simulation of the fitted model is near its level", async () => {
    const coverage = await simulateCoverage(table, "[1,2,3]", { seed: 5, populations: 120 });
    expect(coverage.share).toBeGreaterThan(0.88);
    expect(coverage.medianRatio).toBeCloseTo(1, 1);
  });
});
