import { describe, expect, test } from "vitest";
import { formatQuantity, type Quantity, type Table } from "../../../src/quantities/index.ts";
import { indexAnalysis } from "../../../src/report/analysis/index.ts";
import { checkExhibits } from "../../../src/report/exhibits/index.ts";
import type { ReportAnalysis } from "../../../src/report/index.ts";
import { goldenCharts } from "../../charts/support/goldenCharts.ts";
import { published } from "../../quantities/support/rates.ts";
import { analysis, chart, share, table, total } from "../support/sampleAnalysis.ts";

const check = (own: Partial<ReportAnalysis>, language: "en" | "ar" = "en") => {
  const given = { ...analysis, figures: [], ...own };
  return checkExhibits(indexAnalysis(given), given.literals ?? [], language);
};
const found = (own: Partial<ReportAnalysis>) =>
  check(own).problems.map(({ code, place, value }) => [
    code.replace("SIJILL_REPORT_EXHIBIT_", ""),
    place?.path,
    value,
  ]);
const titled = (title: string): Table => ({ ...table, title });

const common = { ...total, unit: undefined } as unknown as Quantity;
const ratio = {
  ...common,
  kind: "ratio",
  id: "ratio",
  label: "ratio",
  value: 1.9,
  numerator: "later records",
  denominator: "earlier records",
} as Quantity;

describe("the words of figures and tables", () => {
  test("may say cells as they are printed, years and dates of cells, and quantities", () => {
    const notes = [
      "1,204 records in 2013; the share is 70% of synthetic records; 2015 to 2017.",
      "Mean 2.3.",
    ];
    expect(found({ tables: [{ ...table, notes }] })).toEqual([]);
  });

  test.each([
    ["title", { tables: [titled("The 40 dead")] }, ["NUMERAL_UNBOUND", "table by-year, title", "40"]],
    [
      "note",
      { tables: [{ ...table, notes: ["About ٤٠"] }] },
      ["NUMERAL_UNBOUND", "table by-year, note", "٤٠"],
    ],
    [
      "column head",
      { tables: [{ ...table, columns: table.columns.map((one) => ({ ...one, label: `${one.label} 7` })) }] },
      ["NUMERAL_UNBOUND", "table by-year, column", "7"],
    ],
    [
      "title of a figure",
      { figures: [{ ...chart, title: "205" }] },
      ["NUMERAL_UNBOUND", "figure yearly, title", "205"],
    ],
    [
      "subtitle",
      { figures: [{ ...chart, subtitle: "from 1999" }] },
      ["NUMERAL_UNBOUND", "figure yearly, subtitle", "1999"],
    ],
    [
      "alternative text",
      { figures: [{ ...chart, alt: "Bars.\nHighest: 1,205.\nNo." }] },
      ["NUMERAL_UNBOUND", "figure yearly, alternative text", "1,205"],
    ],
    [
      "annotation",
      {
        figures: [
          {
            ...chart,
            spec: {
              layer: [{ mark: "text", data: { values: [{ text: "raid of 14" }] }, encoding: {} }],
            } as never,
          },
        ],
      },
      ["NUMERAL_UNBOUND", "figure yearly, annotation", "14"],
    ],
  ])("a numeral from nowhere in a %s is a problem at its place", (_, own, problem) => {
    expect(found(own)[0]).toEqual(problem);
  });

  test("a range needs both its ends", () => {
    expect(found({ tables: [titled("2013–2014")] })).toEqual([]);
    expect(found({ tables: [titled("2013–2099")] })).toEqual([
      ["NUMERAL_UNBOUND", "table by-year, title", "2013–2099"],
    ]);
  });

  test("a percentage needs its base in the same words", () => {
    expect(found({ tables: [titled("70% of the synthetic records")] })).toEqual([]);
    expect(found({ tables: [titled("70% came later")] })).toEqual([
      ["BARE_PERCENTAGE", "table by-year, title", "70%"],
    ]);
  });

  test("a ratio is a number only with “times as high”, a rate only with its unit of time", () => {
    const rate = { ...published(30, 1000, "person-year"), citation: "source-a" };
    const words = formatQuantity(rate, { language: "en" });
    expect(words).toMatch(/^30 .*per year/);
    const own = (title: string) => ({ quantities: [total, share, ratio, rate], tables: [titled(title)] });
    expect(found(own("1.9 times as high"))).toEqual([]);
    expect(found(own("1.9 of them"))).toEqual([["NUMERAL_UNBOUND", "table by-year, title", "1.9"]]);
    expect(found(own(words))).toEqual([]);
    expect(found(own("30 deaths"))).toEqual([["NUMERAL_UNBOUND", "table by-year, title", "30"]]);
  });

  test("what a chart says of its own base is counted from the rows; titles are not", () => {
    const rows = Array.from({ length: 37 }, (_, at) => ({ year: 1900 + at, count: 5000 + at, mean: null }));
    const own = { ...table, rows };
    expect(found({ tables: [own], figures: [{ ...chart, table: own, alt: "Of 37 years, all." }] })).toEqual(
      [],
    );
    expect(found({ tables: [{ ...own, title: "37 years" }] })).toEqual([
      ["NUMERAL_UNBOUND", "table by-year, title", "37"],
    ]);
  });

  test("a literal is declared with its reason, and a declaration that nothing needs is named", () => {
    const literals = [{ exhibit: "by-year", text: "Resolution 2139", reason: "number of a resolution" }];
    const own = { tables: [titled("After Resolution 2139")], literals };
    expect(found(own)).toEqual([]);
    expect(check(own).numerals.at(0)).toEqual({
      kind: "table",
      id: "by-year",
      part: "title",
      text: "2139",
      source: { from: "literal", reason: "number of a resolution" },
    });
    expect(check({ literals }).notices.map(({ code }) => code)).toEqual([
      "SIJILL_REPORT_EXHIBIT_LITERAL_UNUSED",
    ]);
  });

  test("notes that were computed with the rows need no other source; others do", () => {
    const computedNotes = ["12 records without any date are not drawn."];
    expect(found({ tables: [{ ...table, notes: computedNotes, computedNotes }] })).toEqual([]);
    expect(found({ tables: [{ ...table, notes: computedNotes }] })).toHaveLength(1);
  });

  test("numbers of a chart in Arabic are found behind isolates", () => {
    const { problems } = check(
      { figures: [{ ...chart, alt: "أعمدة بحسب السنة: \u20661,204\u2069 في \u20662013\u2069." }] },
      "ar",
    );
    expect(problems).toEqual([]);
  });

  // Everything the charts of the library write themselves is found; what is left was typed into the examples.
  test.each(goldenCharts().filter(({ id }) => id !== "hostile"))(
    "chart $id says nothing that is not in its table",
    (golden) => {
      const names = [...new Set(golden.table.rows.flatMap((row) => Object.keys(row)))];
      const columns = names.map((name) => {
        const isFigure = ["certain", "possible", "count", "lower", "upper"].includes(name);
        const isNumber = isFigure || name === "year";
        return {
          name,
          label: name,
          type: isNumber ? ("integer" as const) : ("text" as const),
          role: isFigure ? ("measure" as const) : ("dimension" as const),
        };
      });
      const own = { ...golden.table, columns };
      const typed = new Set(["215", "2011", "2013"]);
      const { problems, numerals } = check({
        quantities: [],
        tables: [],
        figures: [{ ...golden, table: own }],
      });
      expect(problems.filter(({ value }) => !typed.has(String(value)))).toEqual([]);
      if (golden.table.rows.length > 0) expect(numerals.length).toBeGreaterThan(10);
    },
  );
});
