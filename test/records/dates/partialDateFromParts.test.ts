import { describe, expect, it } from "vitest";
import { partialDateFromParts } from "../../../src/records/index.ts";

describe("partialDateFromParts", () => {
  it.each([
    [{ year: "2015", month: "January" }, "2015-01"],
    [{ year: 2015, month: 1, day: 7 }, "2015-01-07"],
    [{ year: "2015", month: "Jan.", day: "07" }, "2015-01-07"],
    [{ year: "٢٠١٥", month: "كانون الثاني", day: "٧" }, "2015-01-07"],
    [{ year: "2015.0", month: "1.0", day: "7.0" }, "2015-01-07"],
    [{ year: "2015" }, "2015"],
    [{ year: "2015", month: null, day: null }, "2015"],
    [{ year: "15", month: "3" }, "2015-03"],
  ])("builds %j", (parts, edtf) => {
    expect(partialDateFromParts(parts).edtf).toBe(edtf);
  });

  it("ends the precision at the first missing part", () => {
    const missing = ["", "Unknown"];
    expect(partialDateFromParts({ year: "2015", month: "Unknown", day: "" }, { missing }).edtf).toBe("2015");
    expect(partialDateFromParts({ year: "2015", month: "3", day: "Unknown" }, { missing }).edtf).toBe(
      "2015-03",
    );
    expect(partialDateFromParts({ year: "", month: "3" }, { missing }).precision).toBe("unknown");
    expect(partialDateFromParts({ year: null }).precision).toBe("unknown");
  });

  it.each([
    [{ year: "2015", month: null, day: "7" }, 'The day "7" is given without a month.'],
    [{ year: "2015", month: "13" }, "names month 13"],
    [{ year: "2015", month: "0" }, "names month 0"],
    [{ year: "2015", month: "Brumaire" }, 'The month "Brumaire" cannot be read.'],
    [{ year: "2015", month: "constructor" }, 'The month "constructor" cannot be read.'],
    [{ year: "2015", month: "تشرين" }, "The month"],
    [{ year: "2015", month: "2", day: "29" }, "which has the days 1 to 28"],
    [{ year: "2015", month: "2", day: "x" }, 'The day "x" cannot be read.'],
    [{ year: "", month: "2" }, 'The year "" cannot be read.'],
    [{ year: "215", month: "2" }, 'The year "215" cannot be read.'],
    [{ year: "95", month: "2" }, "two-digit year 95"],
    [{ year: 1850 }, "1900 to 2100"],
    [{ year: Number.NaN }, 'The year "NaN" cannot be read.'],
    [{ year: 2015.5 }, 'The year "2015.5" cannot be read.'],
  ])("refuses %j", (parts, reason) => {
    expect(() => partialDateFromParts(parts)).toThrow(reason);
  });
});
