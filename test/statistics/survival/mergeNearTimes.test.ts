import { describe, expect, it } from "vitest";
import { kaplanMeier, logRank } from "../../../src/statistics/survival/index.ts";
import { mergeNearTimes } from "../../../src/statistics/survival/mergeNearTimes.ts";
import { expectProblem } from "../expectProblem.ts";

const merged = (...values: readonly number[]) => {
  const column = Float64Array.from(values);
  mergeNearTimes([column]);
  return [...column];
};

describe("mergeNearTimes", () => {
  it("makes one time of 0.3 and 0.1 + 0.2, the smaller of the two", () => {
    expect(merged(0.1 + 0.2, 1, 0.3)).toEqual([0.3, 1, 0.3]);
  });

  it("makes one time of a chain of near times, as aeqSurv of R's survival does", () => {
    const step = 1e-8;
    expect(merged(1, 1 + step, 1 + 2 * step, 1 + 3 * step)).toEqual([1, 1, 1, 1]);
  });

  it("leaves days, seconds of a year and times a millionth apart alone, and an open entry open", () => {
    expect(merged(1, 2, 31_536_000, 31_536_001)).toEqual([1, 2, 31_536_000, 31_536_001]);
    expect(merged(1, 1.000001)).toEqual([1, 1.000001]);
    expect(merged(-Infinity, 0.5, 2)).toEqual([-Infinity, 0.5, 2]);
  });

  it("does not depend on the unit: a tie in years is a tie in seconds", () => {
    for (const unit of [1e-9, 1, 3e7, 1e200]) {
      const curve = kaplanMeier({ time: [0.3 * unit, (0.1 + 0.2) * unit, unit], event: [1, 1, 0] });
      expect(curve.events).toEqual([2, 0]);
    }
  });

  it("holds for entries too: who enters at a time is not at risk at it", () => {
    const data = { time: [0.3, 1, 1.2], event: [1, 1, 1], entry: [0, 0.1 + 0.2, 0] };
    expect(kaplanMeier(data).atRisk).toEqual([2, 2, 1]);
    expect(logRank(data, { group: ["A", "B", "A"] }).groups.map(({ observed }) => observed)).toEqual([2, 1]);
  });

  it("names the entry that leaves no time under observation", () => {
    const call = () => kaplanMeier({ time: [0.1 + 0.2, 1], event: [1, 1], entry: [0.3, 0] });
    expectProblem(call, "SIJILL_ENTRY_NOT_BEFORE_TIME", "data.entry[0]");
  });
});
