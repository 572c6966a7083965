import { describe, expect, test } from "vitest";
import {
  calibrationTable,
  comparePartitions,
  estimateErrors,
  evaluateLabels,
  parseTruthColumn,
} from "../../../src/linkage/index.ts";
import { proportionInterval } from "../../../src/statistics/index.ts";

describe("clusters against the truth", () => {
  test("pairs and B-cubed by hand: {1,2,3} split into {1,2} and {3,4}", () => {
    const { truePairs, falsePairs, missedPairs, bCubed } = comparePartitions(
      [1, 1, 3, 3],
      ["a", "a", "a", "b"],
    );
    expect([truePairs, falsePairs, missedPairs]).toEqual([1, 1, 2]);
    // Records 1 and 2: precision 1, recall 2/3; record 3: 1/2, 1/3; record 4: 1/2, 1.
    expect(bCubed.precision).toBeCloseTo((1 + 1 + 0.5 + 0.5) / 4, 12);
    expect(bCubed.recall).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4, 12);
  });

  test("between sources only pairs across count", () => {
    const { truePairs, falsePairs, missedPairs } = comparePartitions([1, 1, 1], ["a", "a", "a"], [0, 0, 1]);
    expect([truePairs, falsePairs, missedPairs]).toEqual([2, 0, 0]);
  });
});

describe("errors of the whole linkage from pairs that people looked at", () => {
  const strata = [
    { linked: true, pairs: 900, reviewed: 50, matches: 49 },
    { linked: true, pairs: 100, reviewed: 50, matches: 40 },
    { linked: false, pairs: 400, reviewed: 100, matches: 2 },
  ];

  test("totals are weighted by the size of the bands", () => {
    const { trueLinks, missedMatches, precision, recall } = estimateErrors(strata);
    expect(trueLinks).toBeCloseTo(900 * 0.98 + 100 * 0.8, 9);
    expect(missedMatches).toBeCloseTo(8, 9);
    expect(precision?.estimate).toBeCloseTo(0.962, 9);
    expect(recall?.estimate).toBeCloseTo(962 / 970, 9);
    for (const share of [precision, recall]) {
      expect(share?.lower).toBeLessThan(share?.estimate ?? 0);
      expect(share?.upper).toBeGreaterThan(share?.estimate ?? 1);
    }
  });

  test("a sample without an error is not certainty", () => {
    const { precision, recall } = estimateErrors([
      { linked: true, pairs: 1000, reviewed: 30, matches: 30 },
      { linked: false, pairs: 1000, reviewed: 30, matches: 0 },
    ]);
    expect(precision?.lower).toBeLessThan(1);
    expect(recall?.lower).toBeLessThan(0.99);
  });

  test("what blocking lost lowers recall", () => {
    const { recall } = estimateErrors(strata, { missedByBlocking: 100 });
    expect(recall?.estimate).toBeCloseTo(962 / 1070, 9);
  });
});

test("calibration: probabilities that hold agree, those that do not are told", () => {
  const pairs = (probability: number, matches: number, count: number) =>
    Array.from({ length: count }, (_, at) => ({ probability, match: at < matches }));
  const [low, high] = calibrationTable([...pairs(0.25, 24, 100), ...pairs(0.85, 50, 100)]);
  expect([low?.expected, low?.observed, low?.agrees]).toEqual([25, 24, true]);
  expect(high?.agrees).toBe(false);
});

test("where the truth stands is a column, or a part of one", () => {
  expect(parseTruthColumn("cluster")).toEqual({ column: "cluster", pattern: null });
  const { column, pattern } = parseTruthColumn("rec_id:/rec-(\\d+)-/");
  expect([column, pattern?.exec("rec-223-org")?.[1]]).toEqual(["rec_id", "223"]);
  expect(() => parseTruthColumn("rec_id:/(/")).toThrow(/does not say where the truth stands/);
});

describe("labelled pairs", () => {
  const linkage = {
    sources: [{ file: "a.csv" }, { file: "b.csv" }],
    source: [0, 0, 0, 1, 1, 1],
    row: [2, 3, 4, 2, 3, 4],
    cluster: [0, 0, 2, 0, 4, 2],
  };
  const label = (left: number, right: number, same: boolean) => ({
    left: { file: "a.csv", row: left },
    right: { file: "b.csv", row: right },
    same,
  });
  const labels = [
    label(2, 2, true),
    label(3, 2, true),
    label(4, 4, false),
    label(2, 3, true),
    label(3, 3, false),
  ];

  test("counted by hand, with Wilson intervals, F1 through the share linked by both among either", () => {
    const { truePairs, falsePairs, missedPairs, truePartings, precision, recall, f1 } = evaluateLabels(
      linkage,
      labels,
    );
    expect([truePairs, falsePairs, missedPairs, truePartings]).toEqual([2, 1, 1, 1]);
    const wilson = proportionInterval(2, 3);
    for (const one of [precision, recall])
      expect(one).toEqual({ estimate: 2 / 3, lower: wilson.lower, upper: wilson.upper });
    expect(f1?.estimate).toBeCloseTo(2 / 3, 12);
    const both = proportionInterval(2, 4);
    expect(f1?.lower).toBeCloseTo((2 * both.lower) / (1 + both.lower), 12);
    expect(f1?.upper).toBeCloseTo((2 * both.upper) / (1 + both.upper), 12);
  });

  test("of two labels of one pair the later counts, whichever side is named first", () => {
    const turned = { left: label(2, 2, true).right, right: label(2, 2, true).left, same: false };
    expect(evaluateLabels(linkage, [label(2, 2, true), turned])).toMatchObject({
      truePairs: 0,
      falsePairs: 1,
      recall: null,
    });
  });

  test("none say nothing, and one on a record that is not there is refused", () => {
    expect(evaluateLabels(linkage, [])).toMatchObject({ precision: null, recall: null, f1: null });
    expect(() => evaluateLabels(linkage, [label(9, 2, true)])).toThrow(/a.csv, row 9/);
  });
});
