import { isRefusal, SijillError, twoListEstimate } from "sijill";
import { describe, expect, test } from "vitest";
import { histories } from "../support/shared.ts";

const table = histories({ "10": 60, "01": 40, "11": 20 });

describe("two lists", () => {
  test("Chapman: (n₁ + 1)(n₂ + 1)/(m + 1) − 1", () => {
    const answer = twoListEstimate(table);
    expect(isRefusal(answer) ? 0 : answer.value).toBeCloseTo((81 * 61) / 21 - 1, 12);
  });

  test("with dependence the unseen are as many times more as the odds ratio says", () => {
    const [plain, dependent] = [1, 3].map((oddsRatio) =>
      twoListEstimate(table, { method: "lincoln-petersen", oddsRatio }),
    );
    if (plain === undefined || dependent === undefined || isRefusal(plain) || isRefusal(dependent))
      throw new Error();
    expect(dependent.value - 120).toBeCloseTo(3 * (plain.value - 120), 10);
  });

  test("of a list that is not there are an error that names the lists", () => {
    expect(() => twoListEstimate(table, { lists: ["A", "radio"] })).toThrow(SijillError);
  });
});
