import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SijillError } from "../../../src/errors/index.ts";
import { type DateReadingOptions, parsePartialDate } from "../../../src/records/index.ts";
import { edtfText, isoDay } from "./arbitraries.ts";

function problemOf(text: string, options?: DateReadingOptions) {
  try {
    parsePartialDate(text, options);
  } catch (error) {
    if (error instanceof SijillError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error(`${text} was accepted`);
}

const short = (text: string, options?: DateReadingOptions): string => {
  const d = parsePartialDate(text, options);
  return `${d.edtf} ${d.earliest}..${d.latest} ${d.precision}`;
};

describe("EDTF", () => {
  it.each([
    ["2014-05-03", "2014-05-03 2014-05-03..2014-05-03 day"],
    ["2014-05", "2014-05 2014-05-01..2014-05-31 month"],
    ["2012-02", "2012-02 2012-02-01..2012-02-29 month"],
    ["2014", "2014 2014-01-01..2014-12-31 year"],
    ["2014-05-03T23:20:30Z", "2014-05-03 2014-05-03..2014-05-03 day"],
    ["2014-05-03T23:20:30-04:00", "2014-05-03 2014-05-03..2014-05-03 day"],
    ["2014-05-03 00:00:00", "2014-05-03 2014-05-03..2014-05-03 day"],
    ["2013-08/2013-10", "2013-08/2013-10 2013-08-01..2013-10-31 interval"],
    ["2014/..", "2014/.. 2014-01-01..null interval"],
    ["../2014", "../2014 null..2014-12-31 interval"],
    ["/2014", "/2014 null..2014-12-31 interval"],
    ["2014/", "2014/ 2014-01-01..null interval"],
    ["2013-21", "2013-21 2013-03-01..2013-05-31 interval"],
    ["2013-22", "2013-22 2013-06-01..2013-08-31 interval"],
    ["2013-23", "2013-23 2013-09-01..2013-11-30 interval"],
    ["2013-24", "2013-24 2013-12-01..2014-02-28 interval"],
    ["2011-24", "2011-24 2011-12-01..2012-02-29 interval"],
    ["201X", "201X 2010-01-01..2019-12-31 interval"],
    ["20XX", "20XX 2000-01-01..2099-12-31 interval"],
    ["2014-XX", "2014-XX 2014-01-01..2014-12-31 year"],
    ["2014-05-XX", "2014-05-XX 2014-05-01..2014-05-31 month"],
    ["2014-XX-XX", "2014-XX-XX 2014-01-01..2014-12-31 year"],
    ["2014-05-xx", "2014-05-XX 2014-05-01..2014-05-31 month"],
    ["[2018-04-03,2018-03-04]", "[2018-03-04,2018-04-03] 2018-03-04..2018-04-03 interval"],
  ])("reads %s", (text, expected) => {
    expect(short(text)).toBe(expected);
  });

  it.each([
    ["2014?", false, true],
    ["2014~", true, false],
    ["2014-05-03%", true, true],
    ["2014~/2015?", true, true],
    ["2013-21?", false, true],
    ["2014", false, false],
  ])("keeps the qualifier of %s", (text, approximate, uncertain) => {
    expect(parsePartialDate(text)).toMatchObject({ edtf: text, approximate, uncertain });
  });

  it.each([
    ["2014-XX-03", "unspecified digits"],
    ["XXXX", "unspecified digits"],
    ["1XXX", "unspecified digits"],
    ["156X-12-25", "unspecified digits"],
    ["2014?-05", "a qualifier that is not at the end"],
    ["2014-~05-03", "a qualifier that is not at the end"],
    ["2013-25", "divisions of the year other than 21 to 24"],
    ["2013-33", "divisions of the year other than 21 to 24"],
    ["{2014,2015}", "sets and lists"],
    ["[2014,2015]", "sets and lists"],
    ["Y-17E7", "exponential years"],
    ["1950S2", "significant digits"],
    ["2004-06-XX/2004-07-03", "unspecified digits in an interval"],
    ["2013-21/2013-22", "a season in an interval"],
    ["2014-05-03T10:00:00/2014-05-04", "a time of day in an interval"],
  ])("refuses %s as outside level 1 and says why", (text, reason) => {
    const problem = problemOf(text);
    expect(problem.code).toBe("SIJILL_DATE_UNSUPPORTED");
    expect(problem.message).toContain("is EDTF outside level 1");
    expect(problem.message).toContain(reason);
  });

  it.each(["Y170000002", "-1985", "1899", "2101", "1435", "+12014-05-03", "1899-12-31", "2101/2102"])(
    "refuses %s: no such year in this material",
    (text) => {
      const problem = problemOf(text);
      expect(problem.code).toBe("SIJILL_DATE_INVALID");
      expect(problem.message).toContain("1900 to 2100");
    },
  );

  it("takes the first and the last year", () => {
    expect(short("1900-01-01")).toBe("1900-01-01 1900-01-01..1900-01-01 day");
    expect(short("2100-12-31")).toBe("2100-12-31 2100-12-31..2100-12-31 day");
  });

  it.each(["2015/2014", "2014-05-03/2014-05-02", "2014/2013-12-31"])("refuses %s: reversed", (text) => {
    expect(problemOf(text).code).toBe("SIJILL_DATE_REVERSED");
  });

  it.each(["/", "../..", "/..", "../"])("refuses %s: an interval without any end says nothing", (text) => {
    expect(problemOf(text).message).toContain("neither a start nor an end");
  });
});

describe("what registers write", () => {
  it.each([
    ["15.03.2018", "2018-03-15"],
    ["15/3/2018", "2018-03-15"],
    ["15-03-2018", "2018-03-15"],
    ["3/15/2018", "2018-03-15"],
    ["2018/03/15", "2018-03-15"],
    ["2018.03.15", "2018-03-15"],
    ["2018-3-5", "2018-03-05"],
    ["15 / 3 / 2018", "2018-03-15"],
    ["15-03-19", "2019-03-15"],
    ["05/05/2018", "2018-05-05"],
    ["4/27/2005 12:00:00 AM", "2005-04-27"],
    ["3 May 2014", "2014-05-03"],
    ["3rd May 2014", "2014-05-03"],
    ["03-MAY-14", "2014-05-03"],
    ["May 3, 2014", "2014-05-03"],
    ["Sept. 3, 2014", "2014-09-03"],
    ["2014 May 3", "2014-05-03"],
    ["May 2014", "2014-05"],
    ["05/2014", "2014-05"],
    ["2014/05", "2014-05"],
    ["2014/5", "2014-05"],
    ["15–03–2018", "2018-03-15"],
    ["15‑03‑2018", "2018-03-15"],
  ])("reads %s", (text, edtf) => {
    expect(parsePartialDate(text).edtf).toBe(edtf);
  });

  it.each([
    ["كانون الثاني", 1],
    ["كانون ثاني", 1],
    ["كانون الثانى", 1],
    ["ك2", 1],
    ["ك٢", 1],
    ["يناير", 1],
    ["شباط", 2],
    ["فبراير", 2],
    ["آذار", 3],
    ["اذار", 3],
    ["مارس", 3],
    ["نيسان", 4],
    ["أبريل", 4],
    ["إبريل", 4],
    ["ابريل", 4],
    ["أيار", 5],
    ["ايار", 5],
    ["أيّار", 5],
    ["مايو", 5],
    ["حزيران", 6],
    ["يونيو", 6],
    ["يونيه", 6],
    ["تموز", 7],
    ["تمّوز", 7],
    ["يوليو", 7],
    ["يوليه", 7],
    ["آب", 8],
    ["اب", 8],
    ["أغسطس", 8],
    ["اغسطس", 8],
    ["أيلول", 9],
    ["ايلول", 9],
    ["سبتمبر", 9],
    ["تشرين الأول", 10],
    ["تشرين اول", 10],
    ["ت1", 10],
    ["أكتوبر", 10],
    ["تشرين الثاني", 11],
    ["تشرين ثاني", 11],
    ["ت٢", 11],
    ["نوفمبر", 11],
    ["كانون الأول", 12],
    ["كانون اول", 12],
    ["ك1", 12],
    ["ديسمبر", 12],
  ])("knows %s as month %i", (name, month) => {
    const edtf = `2014-${String(month).padStart(2, "0")}`;
    expect(parsePartialDate(`${name} 2014`).edtf).toBe(edtf);
    expect(parsePartialDate(`٣ ${name} ٢٠١٤`).edtf).toBe(`${edtf}-03`);
    expect(parsePartialDate(`۲۰۱۴ ${name} ۳`).edtf).toBe(`${edtf}-03`);
  });

  it.each([
    ["٢٠١٤/٥/٣", "2014-05-03"],
    ["\u200f٢٠١٤\u200f/\u200f٥/٣\u200f", "2014-05-03"],
    ["\u2067٢٠١٤/٥/٣\u2069", "2014-05-03"],
    ["\u061c١٥؍٣؍٢٠١٨", "2018-03-15"],
    ["۱۵/۰۳/۲۰۱۵", "2015-03-15"],
    ["٣ أيـــار، ٢٠١٤", "2014-05-03"],
    ["أيار/مايو ٢٠١٤", "2014-05"],
    ["كانون الثاني/يناير 2014", "2014-01"],
    ["3 آذار (مارس) 2014", "2014-03-03"],
    ["٢٠١٤م", "2014"],
    ["٣ أيار ٢٠١٤ م", "2014-05-03"],
    ["٢٠١٤-٠٥", "2014-05"],
  ])("reads %s", (text, edtf) => {
    expect(parsePartialDate(text).edtf).toBe(edtf);
  });

  it.each([
    ["تشرين 2014", "which is two months"],
    ["3 كانون 2014", "which is two months"],
    ["3 أيار حزيران 2014", "names two different months"],
    ["14 May", "has no four-digit year"],
    ["May 14", "has no four-digit year"],
    ["2011/12", "can mean a month or two years in a row"],
    ["2009/10", "can mean a month or two years in a row"],
  ])("does not guess %s", (text, reason) => {
    expect(problemOf(text)).toMatchObject({ code: "SIJILL_DATE_INVALID" });
    expect(problemOf(text).message).toContain(reason);
  });

  it.each([
    "15/3-2018",
    "12-04",
    "4/19",
    "2014-2015",
    "14",
    "201",
    "41762",
    "20140503",
    "2014.5",
    "3 of May 2014",
  ])("refuses %s", (text) => {
    expect(problemOf(text).code).toBe("SIJILL_DATE_INVALID");
  });
});

describe("day and month undecided", () => {
  it("keeps both days of 03/04/2018, and no day between them", () => {
    expect(parsePartialDate("03/04/2018")).toEqual({
      edtf: "[2018-03-04,2018-04-03]",
      earliest: "2018-03-04",
      latest: "2018-04-03",
      precision: "interval",
      approximate: false,
      uncertain: false,
      alternatives: ["2018-03-04", "2018-04-03"],
    });
  });

  it("keeps both days of 12-04-19, with the year last", () => {
    expect(parsePartialDate("12-04-19").alternatives).toEqual(["2019-04-12", "2019-12-04"]);
  });

  it("lets the declared order decide", () => {
    expect(parsePartialDate("03/04/2018", { order: "day-month" }).edtf).toBe("2018-04-03");
    expect(parsePartialDate("03/04/2018", { order: "month-day" }).edtf).toBe("2018-03-04");
  });

  it("refuses a value that only fits the other order: the declaration is then in doubt", () => {
    expect(problemOf("3/15/2018", { order: "day-month" }).message).toContain(
      "cannot be read in the declared order day-month",
    );
    expect(problemOf("15/3/2018", { order: "month-day" }).message).toContain(
      "cannot be read in the declared order month-day",
    );
  });

  it("is undecided exactly when both numbers are months and differ", () => {
    fc.assert(
      fc.property(isoDay, (day) => {
        const [year, month, date] = day.split("-").map(Number) as [number, number, number];
        const read = parsePartialDate(`${date}/${month}/${year}`);
        expect(read.alternatives !== undefined).toBe(date <= 12 && date !== month);
        expect(read.alternatives ?? [read.edtf]).toContain(day);
      }),
      { seed: 20260105, numRuns: 1000 },
    );
  });
});

describe("two-digit years", () => {
  it.each(["15-03-99", "15-03-30", "15.03.68", "3 May 69"])("refuses %s", (text) => {
    expect(problemOf(text)).toMatchObject({ code: "SIJILL_DATE_TWO_DIGIT_YEAR" });
    expect(problemOf(text).message).toContain("Write the year with four digits.");
  });

  it("reads 00 to 29 as 2000 to 2029", () => {
    expect(parsePartialDate("15-03-00").edtf).toBe("2000-03-15");
    expect(parsePartialDate("15-03-29").edtf).toBe("2029-03-15");
  });
});

describe("impossible days", () => {
  it.each([
    ["2018-02-30", "names day 30 of month 2 of 2018, which has the days 1 to 28"],
    ["30/02/2018", "names day 30 of month 2 of 2018, which has the days 1 to 28"],
    ["2/30/2018", "names day 30 of month 2 of 2018, which has the days 1 to 28"],
    ["31/04/2018", "names day 31 of month 4 of 2018, which has the days 1 to 30"],
    ["30 February 2012", "which has the days 1 to 29"],
    ["1900-02-29", "which has the days 1 to 28"],
    ["2014-13-45", "names month 13"],
    ["2014-00", "names month 0"],
    ["2014-05-00", "names day 0"],
    ["13/13/2018", "names month 13"],
    ["2018/15/03", "names month 15"],
    ["2014-02-30/2014-03", "In the interval"],
  ])("refuses %s and says what is wrong with it", (text, reason) => {
    expect(problemOf(text).code).toBe("SIJILL_DATE_INVALID");
    expect(problemOf(text).message).toContain(reason);
  });
});

describe("missing values", () => {
  const missing = ["", "غير معروف", "N/A", "1900-01-01"];
  it.each(["", "  ", "غير معروف", "غيــر معروف", "N/A", "1900-01-01"])(
    "reads %j as unknown when declared",
    (text) => {
      expect(parsePartialDate(text, { missing })).toEqual({
        edtf: "",
        earliest: null,
        latest: null,
        precision: "unknown",
        approximate: false,
        uncertain: false,
      });
    },
  );

  it("never takes emptiness for missing by itself", () => {
    expect(problemOf("").message).toBe(
      [
        "The date is empty.",
        "  expected: an EDTF date (2014-05-03, 2014-05, 2014-XX, 2014?, 2013-08/2013-10, ../2014) or a date such as 15.03.2018, 15/3/2018, 2018/03/15, 3 May 2014, ٣ أيار ٢٠١٤",
        '  to do:    If empty means missing here, list "" under missing.',
      ].join("\n"),
    );
  });

  it("takes a sentinel for missing even where formats are declared", () => {
    expect(parsePartialDate("N/A", { missing, formats: ["DD/MM/YYYY"] }).precision).toBe("unknown");
  });
});

describe("what is written is what is read", () => {
  it("reads its own EDTF back as the same date", () => {
    fc.assert(
      fc.property(edtfText, (text) => {
        const date = parsePartialDate(text);
        expect(parsePartialDate(date.edtf)).toEqual(date);
      }),
      { seed: 20260106, numRuns: 3000 },
    );
  });

  it("never puts the latest day before the earliest, and both exist", () => {
    fc.assert(
      fc.property(edtfText, (text) => {
        const { earliest, latest } = parsePartialDate(text);
        for (const day of [earliest, latest])
          if (day !== null) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
        if (earliest !== null && latest !== null) expect(earliest <= latest).toBe(true);
      }),
      { seed: 20260107, numRuns: 2000 },
    );
  });

  it("reads a day the same in every script and with every invisible mark", () => {
    const arabic = (text: string): string =>
      text.replace(/\d/g, (d) => String.fromCharCode(0x660 + Number(d)));
    const persian = (text: string): string =>
      text.replace(/\d/g, (d) => String.fromCharCode(0x6f0 + Number(d)));
    const mark = fc.constantFrom(
      "",
      "\u200e",
      "\u200f",
      "\u061c",
      "\u2066",
      "\u2067",
      "\u2068",
      "\u2069",
      " ",
    );
    fc.assert(
      fc.property(
        isoDay,
        fc.constantFrom(arabic, persian, String),
        mark,
        mark,
        (day, script, before, after) => {
          expect(parsePartialDate(`${before}${script(day)}${after}`)).toEqual(parsePartialDate(day));
        },
      ),
      { seed: 20260108, numRuns: 1000 },
    );
  });
});
