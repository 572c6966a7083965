import { describe, expect, test } from "vitest";
import { holdsNumeral, numeralsOf } from "../../../../src/report/disclosure/release/numerals.ts";

describe("a numeral in free text", () => {
  test.each([
    ["3 of them", true],
    ["٣ منها", true],
    ["in 2013", false],
    ["from 2013-04 to 2014-Q1", false],
    ["from 1 January 2012 to 31 December 2015", false],
    ["du 1er janvier 2012 au 31 décembre 2015", false],
    ["vom 1. Januar 2012 bis 31. Dezember 2015", false],
    ["من 1 كانون الثاني 2012 إلى 31 كانون الأول 2015", false],
    ["on 12 March 2013", true],
    ["31 Marchers", true],
    ["nothing", false],
  ])("%s", (text, holds) => {
    expect(holdsNumeral(text)).toBe(holds);
  });

  test("is read with its digits grouped as any language groups them", () => {
    expect(numeralsOf("1,204 and 1.204, 1 204, ١٬٢٠٤ and 12 in 2013")).toEqual([1204, 1204, 1204, 1204, 12]);
  });
});
