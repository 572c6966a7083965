import { describe, expect, it } from "vitest";
import { intercept, trend } from "../../../../src/statistics/regression/index.ts";
import { columnsOf } from "./columnsOf.ts";

describe("intercept", () => {
  it("is a column of ones", () => {
    expect(columnsOf(intercept(), 3)).toEqual({ intercept: [1, 1, 1] });
  });
});

describe("trend", () => {
  it("numbers observations from 1 without dates", () => {
    expect(columnsOf(trend(), 3)).toEqual({ trend: [1, 2, 3] });
  });

  it("counts calendar periods with dates, so that a missing month keeps its place", () => {
    expect(columnsOf(trend(), 3, ["2013-11", "2013-12", "2014-03"])).toEqual({ trend: [1, 2, 5] });
    expect(columnsOf(trend(), 2, ["2012-02-28", "2012-03-01"])).toEqual({ trend: [1, 3] }); // 2012 had a 29 February
    expect(columnsOf(trend(), 3, { start: "2014-01", frequency: "quarter" })).toEqual({ trend: [1, 2, 3] });
    expect(columnsOf(trend(), 3, { start: "2014-01-01", frequency: "week" })).toEqual({ trend: [1, 2, 3] });
  });

  it("gives the change per year with months and per: 12", () => {
    expect(columnsOf(trend({ per: 12 }), 2, { start: "2014-01", frequency: "month" })).toEqual({
      "trend per 12": [1 / 12, 2 / 12],
    });
    expect(() => trend({ per: 0 })).toThrow("options.per is 0, which is outside its range.");
  });
});
