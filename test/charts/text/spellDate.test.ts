import { describe, expect, it } from "vitest";
import { spellDay, spellMonth } from "../../../src/charts/text/spellDate.ts";
import { spanWords, spanYears } from "../../../src/charts/yearly/spanWords.ts";

describe("dates in words", () => {
  it("spells days and months", () => {
    expect(spellDay("2014-01-20")).toBe("20 January 2014");
    expect(spellDay("2013-08-01")).toBe("1 August 2013");
    expect(spellMonth("2015-12")).toBe("December 2015");
  });

  it.each([
    ["2014-01-01", "2014-12-31", "2014", "2014"],
    ["2015-01-01", "2017-12-31", "2015 to 2017", "2015–2017"],
    ["2018-01-01", "2018-08-13", "1 January 2018 to 13 August 2018", "2018"],
    ["2014-01-20", "2014-01-20", "20 January 2014", "2014"],
  ])("%s to %s is %s", (from, to, words, years) => {
    expect(spanWords(from, to)).toBe(words);
    expect(spanYears(from, to)).toBe(years);
  });
});
