import { readFileSync } from "node:fs";
import { expect } from "vitest";
import {
  checkVectorFile,
  referenceAdapters,
  type VectorReport,
} from "../../src/statistics/reference/index.ts";

/** Checks a file of test/reference with every adapter; at least so many cases, all of them compared. */
export function expectAgreement(file: string, atLeast: number, worst: number): VectorReport {
  const url = new URL(`../reference/${file}.json`, import.meta.url);
  const report = checkVectorFile(JSON.parse(readFileSync(url, "utf8")), referenceAdapters);
  expect(report.failures).toEqual([]);
  expect(report.cases).toBeGreaterThanOrEqual(atLeast);
  expect(report.leaves).toBeGreaterThan(report.cases);
  expect(report.worstRelativeError).toBeLessThanOrEqual(worst);
  return report;
}
