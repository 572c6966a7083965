import { describe, expect, test } from "vitest";
import { formatDate, formatPeriod } from "../../../src/quantities/index.ts";

describe("formatDate", () => {
  test.each([
    ["2014-01-20", "20 January 2014"],
    ["2013-08", "August 2013"],
    ["2015", "2015"],
    ["2015/2017", "2015\u20132017"],
    ["2011/2013-08", "2011 to August 2013"],
    ["2013-05/2013-08", "May 2013 to August 2013"],
    ["2014~", "about 2014"],
    ["2014-05?", "possibly May 2014"],
    ["2014%", "possibly about 2014"],
    ["2014~/2016", "about 2014 to 2016"],
    ["2014-05-XX", "an unknown day in May 2014"],
    ["2014-XX", "an unknown month in 2014"],
    ["2014-XX-XX", "an unknown month in 2014"],
    ["201X", "an unknown year from 2010 to 2019"],
    ["20XX", "an unknown year from 2000 to 2099"],
    ["XXXX-12", "December of an unknown year"],
    ["XXXX", "an unknown date"],
    ["XXXX-XX-XX", "an unknown date"],
    ["", "an unknown date"],
    ["/", "an unknown date"],
    ["../..", "an unknown date"],
    ["../2013-08", "August 2013 or earlier"],
    ["2014/..", "2014 or later"],
    ["/2014", "an unknown date to 2014"],
    ["2014/", "2014 to an unknown date"],
    ["2013-21", "spring 2013"],
    ["2013-34", "the second quarter of 2013"],
  ])("prints %j as %j", (edtf, expected) => {
    expect(formatDate(edtf, "en")).toBe(expected);
  });

  test.each([
    "..",
    "2014-13",
    "2014-00",
    "2014-05-32",
    "2014-05-00",
    "2014-XX-12",
    "2014-21-03",
    "20.01.2014",
    "2014/2015/2016",
    "[2012,2013]",
    "2014-1-2",
    "2014-05-03T00:00",
    " 2014",
    "٢٠١٤",
    "{year}",
  ])("refuses %j, which has no one reading", (edtf) => {
    expect(() => formatDate(edtf, "en")).toThrowError(
      expect.objectContaining({ code: "SIJILL_FORMAT_DATE" }),
    );
  });
});

describe("formatPeriod", () => {
  test.each([
    [{ from: "2011", to: "2013-08" }, "2011 to August 2013"],
    [{ from: "2014", to: "2014" }, "2014"],
    [{ from: null, to: "2013-08" }, "August 2013 or earlier"],
    [{ from: "2014-01-21", to: null }, "21 January 2014 or later"],
    [{ from: null, to: null }, "an unknown date"],
    [{ from: "2013-05/2013-06", to: "2014-01/2014-03" }, "May 2013 to March 2014"],
  ])("prints %j as %j", (period, expected) => {
    expect(formatPeriod(period, "en")).toBe(expected);
  });
});
