import { identify, isRefusal, loglinearEstimate, observedCells, sensitivityToAssumption } from "sijill";
import { describe, expect, test } from "vitest";
import { histories, readDataset, referencesAreHere } from "../support/shared.ts";

const table = histories({ "100": 40, "010": 35, "001": 30, "110": 12, "101": 10, "011": 9, "111": 6 });
const sizeOf = (answer: ReturnType<typeof identify>) => (isRefusal(answer) ? Number.NaN : answer.value);

describe("an identifying assumption", () => {
  test("without highest-order interaction is the largest log-linear model", async () => {
    const largest = await loglinearEstimate(table, { search: { kind: "model", model: "[12,13,23]" } });
    if (isRefusal(largest)) throw new Error(largest.reasons[0]);
    const assumption = { kind: "no-highest-order-interaction" } as const;
    expect(sizeOf(identify(observedCells(table), assumption))).toBeCloseTo(largest.value, 6);
    // The fitted means of that model leave the estimate as it is: model and assumption are two things.
    expect(sizeOf(identify(observedCells(table, largest), assumption))).toBeCloseTo(largest.value, 6);
  });

  test("that is wrong by a factor makes the unseen wrong by that factor", () => {
    const points = sensitivityToAssumption(
      observedCells(table),
      { kind: "no-highest-order-interaction" },
      [1, 2],
    );
    const [one = 0, two = 0] = points.map(({ estimate }) => sizeOf(estimate) - 142);
    expect(two / one).toBeCloseTo(2, 10);
  });

  test("of two independent lists counts those on other lists among the unseen of both", () => {
    const answer = identify(observedCells(table), { kind: "two-lists-independent", lists: ["A", "B"] });
    // On both 18, only A 50, only B 44, on neither but recorded 30.
    expect(sizeOf(answer)).toBeCloseTo(142 + (50 * 44) / 18 - 30, 10);
  });

  test("is refused where it divides by nobody", () => {
    const empty = histories({ "100": 40, "010": 35, "001": 30, "110": 12, "101": 10, "011": 0, "111": 6 });
    expect(isRefusal(identify(observedCells(empty), { kind: "no-highest-order-interaction" }))).toBe(true);
  });

  test.skipIf(!referencesAreHere("Kosovo without highest-order interaction"))("Kosovo: 16,942", () => {
    const answer = identify(observedCells(readDataset("kosovo")), { kind: "no-highest-order-interaction" });
    expect(sizeOf(answer)).toBeCloseTo(16941.88, 1);
  });
});
