import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { checkVectorFile, type ReferenceAdapter } from "../../src/statistics/reference/index.ts";

/** Compares every leaf of every case of a file in test/reference/ with what the adapter computes. */
export function checkVectors(file: string, adapter: ReferenceAdapter, atLeast: number): void {
  const url = new URL(`../reference/${file}.json`, import.meta.url);
  const report = checkVectorFile(JSON.parse(readFileSync(url, "utf8")), [adapter]);
  expect(report.failures).toEqual([]);
  expect(report.function).toBe(adapter.function);
  expect(report.cases).toBeGreaterThanOrEqual(atLeast);
}
