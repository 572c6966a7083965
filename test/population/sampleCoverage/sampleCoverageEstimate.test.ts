import { isRefusal, sampleCoverageEstimate } from "sijill";
import { describe, expect, test } from "vitest";
import { histories, readDataset, referencesAreHere } from "../support/shared.ts";

describe("sample coverage", () => {
  test("is the same for the same seed", () => {
    const table = histories({ "100": 40, "010": 35, "001": 30, "110": 12, "101": 10, "011": 9, "111": 6 });
    expect(sampleCoverageEstimate(table, { seed: 1 })).toEqual(sampleCoverageEstimate(table, { seed: 1 }));
  });

  test.skipIf(!referencesAreHere("CARE1 on Kosovo"))(
    "Kosovo: coverage 0.471, low-coverage estimate 9,103",
    () => {
      const answer = sampleCoverageEstimate(readDataset("kosovo"), { seed: 1 });
      if (isRefusal(answer)) throw new Error(answer.reasons[0]);
      expect(answer.coverage).toBeCloseTo(0.471, 3);
      expect(answer.value).toBeCloseTo(9102.586, 3);
      // CARE1's standard error, from its own resampled tables: 278.
      expect(answer.standardError / 278.42).toBeGreaterThan(0.85);
      expect(answer.standardError / 278.42).toBeLessThan(1.15);
    },
  );
});
