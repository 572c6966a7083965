import { describe, expect, it } from "vitest";
import { slopeChange } from "../../../../src/statistics/regression/index.ts";
import { columnsOf } from "./columnsOf.ts";

describe("slopeChange", () => {
  it("is 0 before the date and counts periods from the last one before it", () => {
    expect(columnsOf(slopeChange(2), 5)).toEqual({ "slope change after 2 observations": [0, 0, 1, 2, 3] });
    expect(columnsOf(slopeChange("2014-01-20"), 4, { start: "2013-12", frequency: "month" })).toEqual({
      "slope change 2014-01-20": [0, 0, 1, 2],
    });
  });

  it("keeps the place of missing periods", () => {
    expect(columnsOf(slopeChange("2014-02"), 4, ["2013-12", "2014-01", "2014-03", "2014-06"])).toEqual({
      "slope change 2014-02": [0, 0, 2, 5],
    });
  });
});
