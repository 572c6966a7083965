import { read, utils } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { type Language, selectLanguage, type Table } from "../../../src/quantities/index.ts";
import { writeDocx } from "../../../src/report/docx/index.ts";
import { hashTableData } from "../../../src/report/ledger/index.ts";
import type { FrontMatter } from "../../../src/report/markdown/index.ts";
import { dataPackage, printRows, writeCsv } from "../../../src/report/tables/index.ts";
import { selectWording } from "../../../src/report/wording/index.ts";
import { writeXlsx } from "../../../src/report/workbook/index.ts";
import { composePages } from "../support/composePages.ts";
import { analysis, table } from "../support/sampleAnalysis.ts";

/** The count of 2013 is kept back; that of 2014 is missing. */
const released: Table = {
  ...table,
  rows: [
    { year: 2013, count: null, mean: 2.25 },
    { year: 2014, count: null, mean: null },
  ],
  withheld: [{ row: 0, column: "count" }],
};
const languages: readonly Language[] = ["en", "ar", "de", "fr"];
const markOf = (language: Language) => selectLanguage(language).withheld.mark;

describe("a withheld cell", () => {
  test.each(languages)("is printed as withheld, and a missing one as missing: %s", (language) => {
    const rows = printRows(released, language, selectWording(language));
    expect(rows.map((row) => row.map(({ text }) => text)).map((row) => row[1])).toEqual([
      markOf(language),
      "not covered",
    ]);
    expect(markOf(language)).toMatch(/^\[\p{L}[\p{L} ]+\]$/u);
  });

  test.each(languages)(
    "stands as withheld on the page, in the PDF and in the Word document: %s",
    async (language) => {
      const { html, typst, parts } = await composePages("::table{#by-year}\n", {
        language,
        analysis: { ...analysis, tables: [released], figures: [] },
      });
      const word = strFromU8(
        unzipSync(await writeDocx({ ...parts, drawings: new Map() }))["word/document.xml"] ??
          new Uint8Array(),
      );
      const [, words = ""] = /\[(.*)\]/.exec(markOf(language)) ?? [];
      // Typst writes a bracket of a text with a backslash.
      const mark = new RegExp(`\\\\?\\[${words}\\\\?\\]`, "g");
      for (const page of [html, typst, word]) expect(page.match(mark)).toHaveLength(1);
    },
  );

  test("is a word of its own in CSV, declared in the data package; a missing one is empty", () => {
    const content = writeCsv(released);
    expect(content).toBe("year,count,mean\r\n2013,withheld,2.25\r\n2014,,\r\n");
    const described = JSON.parse(
      dataPackage(
        [{ table: released, language: "en", path: "by-year.csv", content }],
        { version: "1", date: "2026-01-05" } as FrontMatter,
        "Title",
      ),
    );
    expect(described.resources[0].schema.missingValues).toEqual(["", "withheld"]);
  });

  test("is text in a workbook, so that no sum takes it for 0", () => {
    const book = read(writeXlsx(released, "en", selectWording("en")), { type: "buffer", raw: true });
    const rows = utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ""] ?? {}, { header: 1, raw: true });
    expect(rows).toEqual([
      ["Year", "Records", "Mean"],
      [2013, "[withheld]", 2.25],
      [2014, "not covered", "no value"],
    ]);
  });

  test("makes another table than a missing one does", () => {
    const { withheld: _, ...missing } = released;
    expect(hashTableData(released)).not.toBe(hashTableData(missing));
  });
});
