import { describe, expect, test } from "vitest";
import { firstLine } from "../support/compileText.ts";
import { composePages } from "../support/composePages.ts";
import { analysis, share, total } from "../support/sampleAnalysis.ts";

const text =
  "## Of :q[total]\n\n" +
  ':q[total]{form=unit}, :q[later.share], on :literal[20 January 2014]{reason="date fixed by the question"} ' +
  ':cite[source-b]{locator="p. 3"}\n\n' +
  "::figure[With :q[later.share]{form=base}]{#yearly}\n\n" +
  "::table{#by-year}\n\n" +
  "| a |\n| - |\n| :q[total] |\n\n" +
  "[^n]: Note :q[total].\n\nEnd[^n].\n";

describe("buildLedger", () => {
  test("lists every number as it is printed, with its place and its quantity, in reading order", async () => {
    const { ledger } = await composePages(text);
    expect(
      ledger.numbers.map(({ text: printed, quantity, form, where }) => [
        printed,
        quantity,
        form,
        where.line - firstLine + 1,
      ]),
    ).toEqual([
      ["1,204", "total", "value", 1],
      ["1,204 records", "total", "unit", 3],
      ["70%", "later.share", "value", 3],
      ["70% of synthetic records", "later.share", "base", 5],
      ["1,204", "total", "value", 11],
      ["1,204", "total", "value", 13],
    ]);
    expect(ledger.numbers[3]?.where.path).toBe("3.leafDirective/1.textDirective");
  });

  test("holds each quantity whole: value, unit, base, period, method, inputs with their hashes", async () => {
    const { ledger } = await composePages(text);
    expect(ledger.quantities).toEqual([share, total]);
    expect(ledger.quantities[0]?.inputs[0]?.sha256).toHaveLength(64);
  });

  test("lists every figure of a table with the row it is about, and leaves missing cells out", async () => {
    const { ledger } = await composePages(text);
    expect(ledger.cells).toEqual([
      { table: "by-year", row: 1, column: "count", about: { year: 2013 }, value: 1204, text: "1,204" },
      { table: "by-year", row: 1, column: "mean", about: { year: 2013 }, value: 2.25, text: "2.3" },
    ]);
  });

  test("hashes the data of each table, and says which figures are drawn from it and where both are printed", async () => {
    const { ledger } = await composePages(text);
    expect(ledger.tables).toHaveLength(1);
    expect(ledger.tables[0]).toMatchObject({
      id: "by-year",
      file: "tables/by-year.csv",
      rows: 2,
      printed: { "report.en.md": 1 },
      data: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(ledger.figures[0]).toMatchObject({
      id: "yearly",
      table: "by-year",
      printed: { "report.en.md": 1 },
    });
  });

  test("holds every passage as it is printed, with the quantities in it: what a corrigendum sets side by side", async () => {
    const { ledger } = await composePages(text);
    const passages = ledger.passages.filter(({ kind }) => kind !== "title");
    expect(passages.map(({ kind, text: printed, quantities }) => [kind, printed, quantities])).toEqual([
      ["heading", "Of 1,204", ["total"]],
      ["paragraph", "1,204 records, 70%, on 20 January 2014", ["total", "later.share"]],
      ["caption", "With 70% of synthetic records", ["later.share"]],
      ["caption", expect.any(String), []],
      ["cell", "a", []],
      ["cell", "1,204", ["total"]],
      ["paragraph", "End.", []],
      ["footnote", "Note 1,204.", ["total"]],
    ]);
    expect(passages.every(({ paragraph }) => paragraph === null)).toBe(true);
  });

  test("collects citations and literals with their reasons", async () => {
    const { ledger } = await composePages(text);
    expect(ledger.citations).toMatchObject([{ key: "source-b", number: 1, locator: "p. 3" }]);
    expect(ledger.literals).toMatchObject([
      { text: "20 January 2014", reason: "date fixed by the question", where: { line: firstLine + 2 } },
    ]);
  });

  test("every numeral of the page's own text is in the ledger: bound, literal or cited", async () => {
    const { ledger, html } = await composePages(text, {
      analysis: { ...analysis, figures: analysis.figures },
    });
    const article = html.slice(html.indexOf('<main id="_main">'), html.indexOf('<h2 id="appendix_sources"'));
    const known = [
      ...ledger.numbers.map((number) => number.text),
      ...ledger.cells.map((cell) => cell.text),
      ...ledger.literals.map((literal) => literal.text),
    ];
    const rest = article
      .replace(/<section[^>]*>$/, "")
      .replace(/<svg.*?<\/svg>/gs, "")
      .replace(
        /<a class="(?:citation|reference)"[^>]*>[^<]*<\/a>|<sup>.*?<\/sup>|<strong>(?:Figure|Table) \d+\.<\/strong>/g,
        "",
      )
      .replace(/<(p|summary)\b[^>]*(?:class="keys")?>[^<]*(?:Figure|Table) \d+[^<]*<\/\1>/g, "")
      .replace(/<th scope="row">[^<]*<\/th>/g, "")
      .replace(/<[^>]*>/g, "\n");
    for (const piece of rest.split("\n")) if (/\p{N}/u.test(piece)) expect(known).toContain(piece);
  });
});
