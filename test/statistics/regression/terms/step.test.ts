import { describe, expect, it } from "vitest";
import { step } from "../../../../src/statistics/regression/index.ts";
import { columnsOf } from "./columnsOf.ts";

const months = ["2013-12", "2014-01", "2014-02"];

describe("step", () => {
  it("counts a month that the date cuts as before it, unless told otherwise", () => {
    expect(columnsOf(step("2014-01-20"), 3, months)).toEqual({ "step 2014-01-20": [0, 0, 1] });
    expect(columnsOf(step("2014-01-20", { straddling: "after" }), 3, months)).toEqual({
      "step 2014-01-20": [0, 1, 1],
    });
  });

  it("begins with the period whose first day is the date", () => {
    expect(columnsOf(step("2014-01-01"), 3, months)).toEqual({ "step 2014-01-01": [0, 1, 1] });
    expect(columnsOf(step("2014-01"), 3, months)).toEqual({ "step 2014-01": [0, 1, 1] });
    expect(columnsOf(step("2014"), 3, months)).toEqual({ "step 2014": [0, 1, 1] });
    expect(columnsOf(step("2014-01"), 2, ["2013", "2014"])).toEqual({ "step 2014-01": [0, 1] });
    expect(columnsOf(step("2014-01-20"), 3, ["2013", "2014", "2015"])).toEqual({
      "step 2014-01-20": [0, 0, 1],
    });
    expect(columnsOf(step("2014-01"), 2, ["2013-12-31", "2014-01-01"])).toEqual({ "step 2014-01": [0, 1] });
  });

  it("takes a number of observations where there are no dates", () => {
    expect(columnsOf(step(2), 3)).toEqual({ "step after 2 observations": [0, 0, 1] });
  });

  it("refuses a date without dates, and a break with nothing on one side", () => {
    expect(() => columnsOf(step("2014-01-20"), 3)).toThrow(
      'The term step("2014-01-20") names a date, but the observations have none.',
    );
    expect(() => columnsOf(step("2015-01-20"), 3, months)).toThrow(
      'The term step("2015-01-20") has 3 of 3 observations before the break.',
    );
    expect(() => columnsOf(step("2013-12"), 3, months)).toThrow("has 0 of 3 observations before the break.");
    expect(() => columnsOf(step(3), 3)).toThrow("has 3 of 3 observations before the break.");
    expect(() => columnsOf(step("20 January 2014"), 3, months)).toThrow(
      'at is "20 January 2014", which is not a year, month or day of the calendar.',
    );
  });
});
