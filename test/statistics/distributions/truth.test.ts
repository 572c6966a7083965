import { describe, expect, it } from "vitest";
import { expectAgreement } from "../expectAgreement.ts";

describe("the numeric core", () => {
  it("is within 1e-13 of 60-digit answers on 19,200 points, both tails, logarithms and quantiles", () => {
    const report = expectAgreement("distributionTruth", 11, 1e-13);
    expect(report.leaves).toBeGreaterThan(19_000);
    expect(report.explained).toEqual([]);
  });

  it("agrees with R wherever R agrees with 50 digits, and with the 50 digits elsewhere", () => {
    expectAgreement("distributions", 8, 1.1e-12);
  });
});
