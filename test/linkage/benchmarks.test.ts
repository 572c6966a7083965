import { describe, expect, test } from "vitest";
import { benchmarkFile, checkBenchmark } from "./support/benchmark.ts";

/**
 * Clustered F1 without a truth and without settings, against goals set from Splink 5 with settings made for each data
 * set and the threshold chosen with the truth in hand (methods.md §5). RLdata500 has 50 pairs: 0.98990 is one missed,
 * the best there is for Splink too: two records that share names and month of birth and differ by a digit of the year and in
 * the day, as do 128 pairs with the same names in RLdata10000, all of them two persons.
 */
const goals = [
  ["febrl1.csv", "rec_id:/rec-(\\d+)-/", 0.99],
  ["febrl3.csv", "rec_id:/rec-(\\d+)-/", 0.998],
  ["RLdata500.csv", "ent_id", 0.9898],
  ["RLdata10000.csv", "ent_id", 0.95],
  ["fake_1000.csv", "cluster", 0.97],
] as const;

describe("defaults alone, no truth, our own threshold", () => {
  for (const [file, truth, goal] of goals) {
    const path = benchmarkFile(file);
    test.skipIf(path === null)(`${file}: clustered F1 of ${goal} or more`, async () => {
      const { linkage, agreement } = await checkBenchmark(path ?? "", truth);
      expect(agreement.f1).toBeGreaterThanOrEqual(goal);
      expect(linkage.model.converged).toBe(true);
      expect(linkage.compared.flatMap(({ columns }) => columns)).not.toContain(truth.split(":")[0]);
    });
  }
});
