import { CLOSED_MODELS, closedPopulationEstimate, isRefusal } from "sijill";
import { describe, expect, test } from "vitest";
import { histories, readDataset, referencesAreHere } from "../support/shared.ts";

const table = histories({ "100": 40, "010": 35, "001": 30, "110": 12, "101": 10, "011": 9, "111": 6 });

describe("classical models of a closed population", () => {
  test.each(CLOSED_MODELS)("%s gives a size not below the recorded, or refuses", async (model) => {
    const answer = await closedPopulationEstimate(table, { model });
    if (isRefusal(answer)) return expect(answer.reasons[0].length).toBeGreaterThan(20);
    expect(answer.value).toBeGreaterThanOrEqual(142);
    expect(answer.interval?.lower).toBeLessThanOrEqual(answer.value);
    expect(answer.isLowerBound).toBe(model.endsWith("Chao"));
  });

  test("M0 is the maximum of its likelihood: found again by trying sizes", async () => {
    const answer = await closedPopulationEstimate(table, { model: "M0" });
    if (isRefusal(answer)) throw new Error(answer.reasons[0]);
    const sizes = answer.curve?.sizes ?? [];
    const heights = answer.curve?.heights ?? [];
    const best = sizes[heights.indexOf(Math.min(...heights))] ?? 0;
    expect(Math.abs(best - answer.value)).toBeLessThan(0.05 * answer.value);
  });

  test("without its bias Chao's bound is n + (t − 1)/2t · f₁(f₁ − 1)/(f₂ + 1)", async () => {
    const answer = await closedPopulationEstimate(table, { model: "Mh Chao", biasCorrected: true });
    if (isRefusal(answer)) throw new Error(answer.reasons[0]);
    expect(answer.value).toBeCloseTo(142 + ((2 / 6) * 105 * 104) / (31 + 1), 10);
    expect(answer.interval?.method).toContain("log-normal");
    expect(answer.interval?.lower).toBeGreaterThanOrEqual(142);
  });

  test.each(["Mbh", "Mh Normal", "Mth Normal"] as const)(
    "no correction of the bias is known for %s",
    async (model) => {
      await expect(closedPopulationEstimate(table, { model, biasCorrected: true })).rejects.toMatchObject({
        code: "SIJILL_OPTION_INVALID",
      });
    },
  );

  test("heterogeneity needs three lists", async () => {
    const answer = await closedPopulationEstimate(histories({ "10": 5, "01": 5, "11": 5 }));
    expect(isRefusal(answer) && answer.code).toBe("SIJILL_POPULATION_LISTS_TOO_FEW");
  });
});

describe.skipIf(!referencesAreHere("Rcapture on Kosovo"))("Rcapture", () => {
  test("Kosovo: Chao's bound 8,591 [8,189, 9,027]", async () => {
    const answer = await closedPopulationEstimate(readDataset("kosovo"));
    if (isRefusal(answer)) throw new Error(answer.reasons[0]);
    expect(answer.value).toBeCloseTo(8591.1836, 3);
    expect(answer.interval?.lower).toBeCloseTo(8188.72, 1);
    expect(answer.interval?.upper).toBeCloseTo(9026.92, 1);
  });
});
