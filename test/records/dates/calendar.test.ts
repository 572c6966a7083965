import { describe, expect, it } from "vitest";
import { daysInMonth } from "../../../src/records/dates/calendar.ts";

describe("daysInMonth", () => {
  it("agrees with the calendar of the language in UTC for every month from 1900 to 2100", () => {
    for (let year = 1900; year <= 2101; year++)
      for (let month = 1; month <= 12; month++)
        expect(daysInMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate());
  });
});
