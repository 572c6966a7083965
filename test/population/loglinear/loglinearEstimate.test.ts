import fc from "fast-check";
import { captureHistories, isRefusal, loglinearEstimate } from "sijill";
import { describe, expect, test } from "vitest";
import { hierarchicalModels } from "../../../src/population/loglinear/hierarchicalModels.ts";
import { modelName, readModelName } from "../../../src/population/loglinear/modelName.ts";
import { histories, readDataset, referencesAreHere } from "../support/shared.ts";

describe("hierarchical models", () => {
  test("are as many as the field counts", () => {
    const count = (lists: number, order: number) => hierarchicalModels(lists, order)?.length;
    expect([count(3, 2), count(4, 3), count(5, 4), count(6, 2)]).toEqual([8, 113, 6893, 32768]);
    expect(count(8, 2)).toBeUndefined();
  });

  test("are read back from their names", () => {
    for (const model of hierarchicalModels(4, 3) ?? [])
      expect(readModelName(modelName(model, 4), 4)).toEqual(model);
    expect(readModelName("[12,5]", 4)).toBeNull();
    expect(readModelName("everything", 4)).toBeNull();
  });
});

describe("log-linear estimates", () => {
  test("of two lists are Lincoln and Petersen's: n₁ n₂ / m", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(500), fc.nat(500), fc.nat(500), async (a, b, m) => {
        const estimate = await loglinearEstimate(histories({ "10": a + 1, "01": b + 1, "11": m + 1 }));
        if (isRefusal(estimate)) throw new Error(estimate.reasons[0]);
        expect(estimate.value / (((a + m + 2) * (b + m + 2)) / (m + 1))).toBeCloseTo(1, 10);
      }),
      { numRuns: 50 },
    );
  });

  test("do not change when the lists change places", async () => {
    const first = await loglinearEstimate(
      histories({ "100": 40, "010": 35, "001": 30, "110": 12, "101": 10, "011": 9, "111": 6 }),
    );
    const other = await loglinearEstimate(
      histories({ "001": 40, "100": 35, "010": 30, "101": 12, "011": 10, "110": 9, "111": 6 }),
    );
    if (isRefusal(first) || isRefusal(other)) throw new Error("refused");
    expect(other.value / first.value).toBeCloseTo(1, 12);
  });

  test.each([
    ["a single list", { "1": 50 }, "SIJILL_POPULATION_LISTS_TOO_FEW"],
    ["no overlap", { "100": 5, "010": 6, "001": 7 }, "SIJILL_POPULATION_NO_OVERLAP"],
    ["a list without anyone", { "100": 5, "010": 6, "110": 7 }, "SIJILL_POPULATION_LIST_EMPTY"],
    ["one of two lists inside the other", { "01": 6, "11": 7 }, "SIJILL_POPULATION_LIST_INSIDE"],
    ["nobody", { "10": 0 }, "SIJILL_POPULATION_NOBODY_RECORDED"],
  ])("refuse %s, and say why", async (_, cells, code) => {
    const answer = await loglinearEstimate(histories(cells as Record<string, number>));
    if (!isRefusal(answer)) throw new Error("answered");
    expect(answer.code).toBe(code);
    expect(answer.reasons[0].length).toBeGreaterThan(30);
  });

  test("survive counts of 10⁹", async () => {
    const answer = await loglinearEstimate(
      histories({ "100": 1e9, "010": 1e9, "001": 1e9, "110": 1e8, "101": 1e8, "011": 1e8, "111": 1e7 }),
    );
    if (isRefusal(answer)) throw new Error(answer.reasons[0]);
    expect(Number.isFinite(answer.value)).toBe(true);
    expect(answer.interval?.upper).toBeGreaterThan(answer.value);
  });

  test("leave out what cannot occur: a structural zero is no observed zero", async () => {
    const cells = [
      ["100", 60],
      ["010", 50],
      ["001", 40],
      ["101", 20],
      ["011", 15],
    ] as const;
    const input = { lists: ["A", "B", "C"], cells: cells.map(([history, count]) => ({ history, count })) };
    const impossible = captureHistories(input, { structuralZeros: ["110", "111"] });
    const estimate = await loglinearEstimate(impossible, { search: { kind: "model", model: "[1,2,3]" } });
    if (isRefusal(estimate)) throw new Error(estimate.reasons[0]);
    // Without AB and ABC the odds of C are one number: 35/110 = 40/unseen.
    expect(estimate.value).toBeCloseTo(185 + (40 * 110) / 35, 6);
  });

  test("with a censored list use its overlaps and not those on it alone", async () => {
    const input = {
      lists: ["A", "B"],
      cells: [
        { history: "10", count: 30 },
        { history: "01", count: 1_000 },
        { history: "11", count: 20 },
      ],
    };
    const plain = await loglinearEstimate(captureHistories(input));
    const censored = await loglinearEstimate(captureHistories(input, { censored: ["B"] }));
    expect(isRefusal(plain)).toBe(false);
    if (!isRefusal(censored)) throw new Error("two cells cannot give three parameters");
    expect(censored.code).toBe("SIJILL_POPULATION_NO_MODEL");
  });
});

describe.skipIf(!referencesAreHere("published estimates by log-linear models"))("published estimates", () => {
  test("Kosovo: 10,357 [8,994, 12,110] by model [123,14,34]", async () => {
    const estimate = await loglinearEstimate(readDataset("kosovo"));
    if (isRefusal(estimate)) throw new Error(estimate.reasons[0]);
    expect(estimate.model.model).toBe("[123,14,34]");
    expect(estimate.value).toBeCloseTo(10356.519, 3);
    expect(estimate.interval?.lower).toBeCloseTo(8994.26, 1);
    expect(estimate.interval?.upper).toBeCloseTo(12110.41, 1);
    expect(estimate.admissible).toBe(113);
  });

  test("sparse lists: models without a maximum are not chosen, whatever their BIC", async () => {
    const estimate = await loglinearEstimate(readDataset("artificial3"));
    if (isRefusal(estimate)) throw new Error(estimate.reasons[0]);
    // R's closedpMS.t prefers [12,3] with an abundance of 1.39e13.
    expect(estimate.admissible).toBe(4);
    expect(estimate.value).toBeLessThan(1_000);
  });

  test("the same seed gives the same interval, and it holds what Chan and others print for Korea", async () => {
    const ask = () =>
      loglinearEstimate(readDataset("korea3"), { interval: { kind: "bca", seed: 7, replicates: 400 } });
    const [one, two] = await Promise.all([ask(), ask()]);
    if (isRefusal(one) || isRefusal(two)) throw new Error("refused");
    expect(one.interval).toEqual(two.interval);
    expect(one.interval?.lower).toBeGreaterThan(124);
    expect(one.interval?.lower).toBeLessThan(132);
  });
});
