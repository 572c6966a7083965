import { describe, expect, it } from "vitest";
import { createDateReader, dateFormatProblem, isProblem } from "../../../src/records/index.ts";

function read(text: string, ...formats: string[]): string {
  const date = createDateReader({ formats })(text);
  return isProblem(date) ? `${date.code}: ${date.what}` : date.edtf;
}

describe("declared formats", () => {
  it.each([
    ["04-12-19", "DD-MM-YY", "2019-12-04"],
    ["04-12-19", "YY-MM-DD", "2004-12-19"],
    ["04/12/2019", "MM/DD/YYYY", "2019-04-12"],
    ["4/12/2019", "D/M/YYYY", "2019-12-04"],
    ["20140503", "YYYYMMDD", "2014-05-03"],
    ["3 May 2014", "D MMMM YYYY", "2014-05-03"],
    ["03-Sept-14", "DD-MMMM-YY", "2014-09-03"],
    ["٣ تشرين الثاني ٢٠١٤", "D MMMM YYYY", "2014-11-03"],
    ["05.2014", "MM.YYYY", "2014-05"],
    ["2014", "YYYY", "2014"],
    ["٠٤/١٢/٢٠١٩", "DD/MM/YYYY", "2019-12-04"],
    ["سنة 2014", "سنة YYYY", "2014"],
  ])("reads %s in %s", (text, format, edtf) => {
    expect(read(text, format)).toBe(edtf);
  });

  it("reads nothing else, not even EDTF", () => {
    expect(read("2019-12-04", "DD-MM-YY")).toBe(
      'SIJILL_DATE_INVALID: "2019-12-04" is not written in a declared format.',
    );
    expect(read("4-12-19", "DD-MM-YY")).toContain("not written in a declared format");
    expect(read("04-12-19 ", "DD-MM-YY")).toBe("2019-12-04"); // outer spaces are no part of a value
  });

  it("keeps both days when two formats read two days", () => {
    expect(read("03/04/2018", "DD/MM/YYYY", "MM/DD/YYYY")).toBe("[2018-03-04,2018-04-03]");
    expect(read("15/04/2018", "DD/MM/YYYY", "MM/DD/YYYY")).toBe("2018-04-15");
    expect(read("12-04-19", "DD-MM-YY", "YY-MM-DD")).toBe("[2012-04-19,2019-04-12]");
  });

  it("refuses three readings", () => {
    expect(read("10-11-12", "DD-MM-YY", "MM-DD-YY", "YY-MM-DD")).toBe(
      'SIJILL_DATE_INVALID: "10-11-12" means different dates in the declared formats: 2012-11-10, 2012-10-11, 2010-11-12.',
    );
  });

  it("explains an impossible day in the declared format", () => {
    expect(read("30/02/2018", "DD/MM/YYYY")).toContain("which has the days 1 to 28");
    expect(read("04-12-99", "DD-MM-YY")).toContain("SIJILL_DATE_TWO_DIGIT_YEAR");
  });

  it.each([
    ["DD-MM", "must have one year"],
    ["YYYY YYYY", "must have one year"],
    ["DD/YYYY", "has a day without a month"],
    ["MM/MMMM/YYYY", "has a part twice"],
    ["YYYY-MM-DDThh:mm", "has the unknown part"],
    ["DD MMM YYYY", "has the unknown part"],
    ["yyyy-mm-dd", "has the unknown part"],
    ["", "must have one year"],
    ["YYYY-MM-DD 00", "has digits between its parts"],
    ["YYYYMDD", "right beside another part"],
    ["YYYYMMD", "right beside another part"],
  ])("refuses the format %j", (format, reason) => {
    expect(dateFormatProblem(format)?.code).toBe("SIJILL_DATE_FORMAT_INVALID");
    expect(dateFormatProblem(format)?.what).toContain(reason);
    expect(() => createDateReader({ formats: [format] })).toThrow(reason);
  });

  it("treats the signs of a format as signs, not as patterns", () => {
    expect(read("15.03.2018", "DD.MM.YYYY")).toBe("2018-03-15");
    expect(read("15x03x2018", "DD.MM.YYYY")).toContain("not written");
    expect(read("(2018)", "(YYYY)")).toBe("2018");
    expect(read("2018", "YYYY*")).toContain("not written");
    expect(read("2018+", "YYYY+")).toBe("2018");
  });
});
