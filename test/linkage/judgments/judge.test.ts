import fc from "fast-check";
import { parsePartialDate } from "sijill";
import { describe, expect, it, test } from "vitest";
import {
  type AssertedValue,
  type Assertion,
  type EvidenceKind,
  evidenceKinds,
  type JudgmentRule,
  judge,
  judgmentRules,
} from "../../../src/linkage/judgments/index.ts";

const date = (edtf: string): AssertedValue => ({ kind: "date", date: parsePartialDate(edtf) });
const term = (text: string): AssertedValue => ({ kind: "term", term: text });
const age = (lower: number | null, upper: number | null): AssertedValue => ({
  kind: "age",
  age: { lower, upper },
});

function claims(
  ...values: readonly (readonly [AssertedValue | "unknown", EvidenceKind?, string?])[]
): Assertion[] {
  return values.map(([value, evidence = "testimony", made], i) => ({
    record: `r${i}`,
    evidence,
    field: "death",
    value,
    ...(made === undefined ? {} : { made }),
  }));
}

function valueBy(rule: JudgmentRule, assertions: readonly Assertion[]): string | null {
  const { value } = judge("death", assertions, rule);
  if (value === null) return null;
  return value.kind === "date"
    ? value.date.edtf
    : value.kind === "term"
      ? value.term
      : `${value.age.lower}-${value.age.upper}`;
}

/** What each rule makes of one set of claims, in the order of `judgmentRules`. */
const table: readonly (readonly [string, readonly Assertion[], readonly (string | null)[]])[] = [
  ["one claim", claims([date("2014-05")]), ["2014-05", "2014-05", "2014-05", "2014-05", "2014-05"]],
  [
    "a day inside a year",
    claims([date("2014")], [date("2014-05-03")]),
    ["2014-05-03", "2014-05-03", "2014-05-03", "2014-01-01/2014-12-31", "2014-05-03"],
  ],
  [
    "two days",
    claims([date("2014-05-03"), "testimony"], [date("2013-01-01"), "testimony"]),
    ["2013-01-01", null, null, "2013-01-01/2014-05-03", null],
  ],
  [
    "a paper against two families",
    claims([date("2014-05-03")], [date("2014-05")], [date("2015-01-01"), "document"]),
    ["2014-05-03", "2015-01-01", "2014-05-03", "2014-05-01/2015-01-01", null],
  ],
  [
    "a photograph against a compiled list",
    claims([date("2013-02"), "photograph"], [date("2013-03"), "compilation"]),
    ["2013-02", "2013-02", null, "2013-02-01/2013-03-31", null],
  ],
  [
    "an open end",
    claims([date("../2013-06")], [date("2014")]),
    ["../2013-06", null, null, "../2014-12-31", null],
  ],
  [
    "an uncertain date",
    claims([date("2013?")], [date("2014")]),
    ["2013?", null, null, "2013-01-01?/2014-12-31?", null],
  ],
  ["facilities", claims([term("br-215")], [term("br-227")]), [null, null, null, null, null]],
  [
    "facilities, of which a paper names one",
    claims([term("br-215"), "document"], [term("br-227")]),
    [null, "br-215", null, null, null],
  ],
  [
    "facilities asserted on different days",
    claims([term("br-215"), "testimony", "2016-01-01"], [term("br-227"), "testimony", "2014-01-01"]),
    ["br-227", null, null, null, null],
  ],
  [
    "facilities, two against one",
    claims([term("br-215")], [term("br-227")], [term("br-227")]),
    [null, "br-227", "br-227", null, null],
  ],
  ["ages", claims([age(30, 30)], [age(25, 35)]), ["30-30", "30-30", "30-30", "25-35", "30-30"]],
  ["ages apart", claims([age(30, 30)], [age(40, 45)]), ["30-30", null, null, "30-45", null]],
  [
    "an age without upper end",
    claims([age(30, null)], [age(40, 45)]),
    ["40-45", "40-45", "40-45", "30-null", "40-45"],
  ],
];

describe("each rule", () => {
  test.each(table)("%s", (_, assertions, expected) => {
    const seen = judgmentRules.map((rule) => valueBy(rule, assertions));
    expect(seen).toEqual(expected);
  });
});

describe("a judgment", () => {
  it("names the claims it rests on and those that cannot be true with it", () => {
    const assertions = claims([date("2014-05-03")], [date("2014-05")], [date("2015")], ["unknown"]);
    expect(judge("death", assertions, "most-precise-consistent")).toMatchObject({
      agreement: "contradicting",
      from: ["r0"],
      dissent: ["r2"],
      values: 3,
    });
  });

  test.each([
    ["none", claims(["unknown"])],
    ["one", claims([date("2014")], ["unknown"])],
    ["same", claims([date("2014")], [date("2014")])],
    ["consistent", claims([date("2014")], [date("2014-05")])],
    ["contradicting", claims([date("2014")], [term("2014")])],
    // Two possible days, 4 March and 3 April: a day between them contradicts both.
    ["contradicting", claims([date("03/04/2018")], [date("2018-03-15")])],
    ["consistent", claims([date("03/04/2018")], [date("2018-04-03")])],
  ] as const)("says how the claims stand to each other: %s", (agreement, assertions) => {
    for (const rule of judgmentRules) expect(judge("death", assertions, rule).agreement).toBe(agreement);
  });
});

const anyDate = fc
  .tuple(
    fc.constantFrom("2012", "2013", "2014"),
    fc.constantFrom("", "-02", "-05"),
    fc.constantFrom("", "-03", "-17"),
  )
  .map(([year, month, day]) => date(month === "" ? year : `${year}${month}${day}`));
const anyClaims = fc.array(fc.tuple(anyDate, fc.constantFrom(...evidenceKinds)), {
  minLength: 1,
  maxLength: 5,
});

describe("for any dates", () => {
  it("no rule depends on the order of the claims", () => {
    fc.assert(
      fc.property(anyClaims, (values) => {
        const assertions = claims(...values);
        for (const rule of judgmentRules)
          expect(judge("death", [...assertions].reverse(), rule)).toEqual(judge("death", assertions, rule));
      }),
      { seed: 20260801 },
    );
  });

  it("the hull leaves room for every claim, and what every rule settles on lies inside it", () => {
    fc.assert(
      fc.property(anyClaims, (values) => {
        const assertions = claims(...values);
        const hull = judge("death", assertions, "interval-hull");
        expect(hull.dissent).toEqual([]);
        for (const rule of judgmentRules) {
          const { value } = judge("death", assertions, rule);
          if (value?.kind !== "date" || hull.value?.kind !== "date") continue;
          expect(String(value.date.earliest) >= String(hull.value.date.earliest)).toBe(true);
          expect(String(value.date.latest) <= String(hull.value.date.latest)).toBe(true);
        }
      }),
      { seed: 20260802 },
    );
  });

  it("without contradiction nobody dissents from any rule", () => {
    fc.assert(
      fc.property(anyClaims, (values) => {
        const assertions = claims(...values);
        for (const rule of judgmentRules) {
          const { agreement, dissent, value } = judge("death", assertions, rule);
          if (agreement === "contradicting") continue;
          expect(dissent).toEqual([]);
          expect(value).not.toBeNull();
        }
      }),
      { seed: 20260803 },
    );
  });
});
