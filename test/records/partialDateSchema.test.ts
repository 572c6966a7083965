import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoDaySchema, parsePartialDate, partialDateSchema, UNKNOWN_DATE } from "../../src/records/index.ts";
import { partialDate } from "./dates/arbitraries.ts";

describe("partialDateSchema", () => {
  it("accepts every date that was read, also through JSON", () => {
    fc.assert(
      fc.property(partialDate, (date) => {
        expect(partialDateSchema.parse(JSON.parse(JSON.stringify(date)))).toEqual(date);
      }),
      { seed: 20260114 },
    );
    expect(partialDateSchema.parse(UNKNOWN_DATE)).toEqual(UNKNOWN_DATE);
  });

  const month = parsePartialDate("2014-05");
  it.each([
    ["a later last day", { ...month, latest: "2014-06-30" }],
    ["an invented day", { ...month, earliest: "2014-05-03", latest: "2014-05-03", precision: "day" }],
    ["a lost qualifier", { ...parsePartialDate("2014?"), uncertain: false }],
    ["lost alternatives", { ...parsePartialDate("03/04/2018"), alternatives: undefined }],
    [
      "one of two alternatives",
      { ...parsePartialDate("03/04/2018"), alternatives: ["2018-03-04", "2018-03-04"] },
    ],
    ["EDTF that is not the canonical one", { ...parsePartialDate("2014-05-03"), edtf: "3 May 2014" }],
    ["an unknown date with days", { ...UNKNOWN_DATE, earliest: "2014-01-01" }],
    ["unknown precision with EDTF", { ...month, precision: "unknown" }],
    ["a further key", { ...month, note: "x" }],
    ["a text", "2014-05"],
    ["null", null],
  ])("refuses %s", (_, value) => {
    expect(partialDateSchema.safeParse(value).success).toBe(false);
  });
});

describe("isoDaySchema", () => {
  it.each(["2014-05-03", "2012-02-29"])("accepts %s", (day) => {
    expect(isoDaySchema.parse(day)).toBe(day);
  });
  it.each([
    "2014-02-29",
    "2014-05",
    "2014-05-03?",
    "3 May 2014",
    "2014-05-03T00:00:00",
    " 2014-05-03",
    "1850-01-01",
    "",
  ])("refuses %j", (day) => {
    expect(isoDaySchema.safeParse(day).success).toBe(false);
  });
});
