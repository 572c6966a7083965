import { describe, expect, it } from "vitest";
import {
  designMatrix,
  intercept,
  slopeChange,
  step,
  trend,
} from "../../../src/statistics/regression/index.ts";
import { periodLabel, timeIndex } from "../../../src/statistics/regression/TimeIndex.ts";

describe("designMatrix", () => {
  it("puts the columns of the terms beside one another, in their order", () => {
    const design = designMatrix([intercept(), trend(), step(2), slopeChange(2)], { observations: 4 });
    expect(design.names).toEqual([
      "intercept",
      "trend",
      "step after 2 observations",
      "slope change after 2 observations",
    ]);
    expect(design.rows).toEqual([
      [1, 1, 0, 0],
      [1, 2, 0, 0],
      [1, 3, 1, 1],
      [1, 4, 1, 2],
    ]);
  });

  it("refuses repeated columns and an empty model", () => {
    expect(() => designMatrix([trend(), trend()], { observations: 2 })).toThrow(
      'Two columns of the design are called "trend".',
    );
    expect(() => designMatrix([], { observations: 2 })).toThrow("The model has no terms.");
  });
});

describe("timeIndex", () => {
  const read = (dates: readonly string[]) => () => timeIndex("options.dates", dates, dates.length);

  it("continues a start over the ends of months, years and leap days", () => {
    expect(timeIndex("d", { start: "2011-11", frequency: "month" }, 3).labels).toEqual([
      "2011-11",
      "2011-12",
      "2012-01",
    ]);
    expect(timeIndex("d", { start: "2011-10", frequency: "quarter" }, 3).labels).toEqual([
      "2011-10",
      "2012-01",
      "2012-04",
    ]);
    expect(timeIndex("d", { start: "2012-02-28", frequency: "day" }, 3).labels).toEqual([
      "2012-02-28",
      "2012-02-29",
      "2012-03-01",
    ]);
    expect(timeIndex("d", { start: "2013-12-30", frequency: "week" }, 2).labels).toEqual([
      "2013-12-30",
      "2014-01-06",
    ]);
    expect(periodLabel(24168, "month")).toBe("2014-01");
  });

  it("refuses what is no date, mixed precisions, and time that does not move forward", () => {
    expect(read(["2018-02-30"])).toThrow(
      'options.dates[0] is "2018-02-30", which is not a year, month or day',
    );
    expect(read(["2018-13"])).toThrow("options.dates[0]");
    expect(read(["2014-01-XX"])).toThrow("options.dates[0]");
    expect(read(["2014", "2014-02"])).toThrow(
      'options.dates[1] is "2014-02", of another precision than the first date',
    );
    expect(read(["2014-02", "2014-01"])).toThrow(
      'options.dates[1] is "2014-01", which does not come after "2014-02".',
    );
    expect(read(["2014", "2014"])).toThrow("which does not come after");
    expect(() => timeIndex("d", { start: "2014", frequency: "month" }, 3)).toThrow("d.start");
  });
});
