import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { checkVectorFile, type ReferenceAdapter } from "../../src/statistics/reference/index.ts";

/** Every leaf of every case of a file in test/reference/ must agree; at most `explained` of them by known rounding. */
export function expectVectors(file: string, adapter: ReferenceAdapter, cases: number, explained = 0): void {
  const url = new URL(`../reference/${file}.json`, import.meta.url);
  const report = checkVectorFile(JSON.parse(readFileSync(url, "utf8")), [adapter]);
  expect(report.failures).toEqual([]);
  expect(report.cases).toBeGreaterThanOrEqual(cases);
  expect(report.explained.length).toBeLessThanOrEqual(explained);
}
