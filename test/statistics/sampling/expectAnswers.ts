import { expect } from "vitest";
import type { DesignIntervalMethod, SurveyEstimate } from "../../../src/statistics/sampling/index.ts";

interface Answers {
  readonly figures: readonly number[];
  readonly total: readonly number[];
  readonly logit: readonly number[];
  readonly beta: readonly number[];
  readonly arcsine: readonly number[];
  readonly t: readonly number[];
}

/** Everything R computes for a design, to a relative error of 1e-10. */
export function expectAnswers(
  answers: Answers,
  of: (interval: DesignIntervalMethod) => SurveyEstimate,
): void {
  const close = (actual: readonly (number | null | undefined)[], expected: readonly number[]) =>
    expected.forEach((value, i) => {
      expect(Math.abs((actual[i] ?? Number.NaN) / value - 1)).toBeLessThan(1e-10);
    });
  const result = of("t");
  close(
    [result.estimate, result.standardError, result.designEffect, result.degreesOfFreedom],
    answers.figures,
  );
  close([result.total?.estimate, result.total?.standardError], answers.total);
  for (const method of ["logit", "beta", "arcsine", "t"] as const) {
    const { interval } = of(method);
    expect(interval.kind).toBe("interval");
    if (interval.kind === "interval") close([interval.lower, interval.upper], answers[method]);
  }
}
