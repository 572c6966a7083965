import { isRefusal, modelAveragedEstimate, populationSummary } from "sijill";
import { describe, expect, test } from "vitest";
import { histories, readDataset, referencesAreHere } from "../support/shared.ts";

describe("averaged models", () => {
  test("of two lists are the one model there is: variance 1/a + 1/b + 1/m + 1/unseen", async () => {
    const answer = await modelAveragedEstimate(histories({ "10": 60, "01": 40, "11": 20 }));
    if (isRefusal(answer)) throw new Error(answer.reasons[0]);
    expect(answer.value).toBeCloseTo(240, 8);
    const reach = 1.959963985 * Math.sqrt(1 / 60 + 1 / 40 + 1 / 20 + 1 / 120);
    expect(answer.interval?.upper).toBeCloseTo(120 + 120 * Math.exp(reach), 4);
    expect(answer.models).toHaveLength(1);
  });

  test("leave out models with more unseen than is plausible, and say how many", async () => {
    const sparse = histories({ "100": 40, "010": 30, "001": 20, "110": 1, "101": 1, "011": 5, "111": 0 });
    const [all, some] = await Promise.all([
      modelAveragedEstimate(sparse, { plausible: 1e9 }),
      modelAveragedEstimate(sparse, { plausible: 5 }),
    ]);
    if (isRefusal(all)) throw new Error(all.reasons[0]);
    expect(isRefusal(some) ? 0 : some.plausible).toBeLessThan(all.plausible);
  });
});

describe("all methods", () => {
  test("are set side by side, and their disagreement is stated", async () => {
    const table = histories({ "100": 40, "010": 35, "001": 30, "110": 12, "101": 10, "011": 9, "111": 6 });
    const summary = await populationSummary(table, { seed: 1 });
    expect(summary.answers).toHaveLength(7);
    expect(summary.disagreement).toBeGreaterThanOrEqual(1);
    expect(summary.statement).toMatch(/methods (agree|disagree)/);
  });

  test.skipIf(!referencesAreHere("all methods on Kosovo"))(
    "disagree on Kosovo by a stated factor",
    async () => {
      const summary = await populationSummary(readDataset("kosovo"), { seed: 1 });
      expect(summary.disagreement).toBeGreaterThan(1.2);
      expect(summary.statement).toContain("estimates from");
    },
  );
});
