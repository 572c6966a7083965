import { describe, expect, it } from "vitest";
import { intercept, poissonRegression, seasonal } from "../../../../src/statistics/regression/index.ts";
import { fitted } from "../answers.ts";
import { columnsOf } from "./columnsOf.ts";

describe("seasonal", () => {
  it("gives each month but the first that occurs a column, by the calendar and not by the start of the series", () => {
    const columns = columnsOf(seasonal(12), 14, { start: "2013-11", frequency: "month" });
    expect(Object.keys(columns)).toEqual(Array.from({ length: 11 }, (_, k) => `season ${k + 2} of 12`));
    expect(columns["season 11 of 12"]).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
    expect(columns["season 2 of 12"]?.indexOf(1)).toBe(3);
  });

  it("reads quarters from months and months from days", () => {
    expect(columnsOf(seasonal(4), 3, { start: "2014-10", frequency: "quarter" })).toEqual({
      "season 2 of 4": [0, 0, 1],
      "season 4 of 4": [1, 0, 0],
    });
    expect(columnsOf(seasonal(12), 2, ["2014-01-31", "2014-02-01"])).toEqual({ "season 2 of 12": [0, 1] });
  });

  it("counts from the first observation where there is no calendar", () => {
    expect(columnsOf(seasonal(2), 5)).toEqual({ "season 2 of 2": [0, 1, 0, 1, 0] });
  });

  it("offers harmonics: one pair moves as one wave a year, all of them fit as the levels do", () => {
    const dates = { start: "2012-01", frequency: "month" } as const;
    const columns = columnsOf(seasonal(12, { harmonics: 1 }), 12, dates);
    expect(columns["sine 1 of 12"]?.[2]).toBeCloseTo(1, 14);
    expect(columns["cosine 1 of 12"]?.[5]).toBeCloseTo(-1, 14);
    const counts = Array.from({ length: 36 }, (_, i) => 5 + ((i * 7) % 12) + (i % 5));
    const byLevel = fitted(poissonRegression(counts, [intercept(), seasonal(12)], { dates }));
    const byWave = fitted(
      poissonRegression(counts, [intercept(), seasonal(12, { harmonics: 6 })], { dates }),
    );
    expect(byWave.deviance).toBeCloseTo(byLevel.deviance, 9);
    expect(byWave.parameters).toBe(12); // the sixth sine is 0 everywhere and is left out
  });

  it("refuses a period that is none", () => {
    expect(() => seasonal(1)).toThrow("period is 1, which is outside its range.");
    expect(() => seasonal(12, { harmonics: 7 })).toThrow(
      "options.harmonics is 7, which is outside its range.",
    );
    expect(() => seasonal(4.5)).toThrow("period is 4.5, which is not a whole number.");
  });
});
