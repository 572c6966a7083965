import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cell, Table } from "../../../src/quantities/index.ts";
import { writeCsv } from "../../../src/report/tables/index.ts";
import { table } from "../support/sampleAnalysis.ts";

/** Reads CSV by RFC 4180, for the tests: quoted and plain fields, CRLF between records. */
function readCsv(text: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  let record: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    record.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end === "\r\n") {
      records.push(record);
      record = [];
    }
  }
  return records;
}

const withText = (...texts: readonly Cell[]): Table => ({
  ...table,
  columns: [{ name: "text", label: "Text", type: "text", role: "dimension" }],
  rows: texts.map((text) => ({ text })),
});

const cellsOf = (...texts: readonly Cell[]) =>
  readCsv(writeCsv(withText(...texts)))
    .slice(1)
    .flat();

describe("writeCsv", () => {
  test("writes names, full precision, CRLF, and nothing for what is missing", () => {
    const precise = {
      ...table,
      rows: [
        { year: 2013, count: 1204, mean: 2.256789 },
        { year: 2014, count: null, mean: null },
      ],
    };
    expect(writeCsv(precise)).toBe("year,count,mean\r\n2013,1204,2.256789\r\n2014,,\r\n");
  });

  test.each(["=1+1", "+cmd|' /C calc'!A0", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－x", "＠x"])(
    "guards %j, which a spreadsheet would run",
    (text) => {
      expect(cellsOf(text)).toEqual([`'${text}`]);
    },
  );

  test.each(["-5", "+5", "-1.5", "-.5", "1e5", "-1e-5", "x=1", "a@b"])("leaves %j alone", (text) => {
    expect(cellsOf(text)).toEqual([text]);
  });

  test("a number is never touched, a guarded number text neither", () => {
    const numbers: Table = {
      ...table,
      columns: [{ name: "n", label: "N", type: "number", role: "measure" }],
      rows: [{ n: -5 }, { n: 1e21 }, { n: 0.1 + 0.2 }],
    };
    expect(writeCsv(numbers)).toBe("n\r\n-5\r\n1e+21\r\n0.30000000000000004\r\n");
  });

  test("an empty text is not a missing value", () => {
    expect(writeCsv(withText("", null))).toBe('text\r\n""\r\n\r\n');
  });

  test("a hostile column name is guarded and quoted too", () => {
    const hostile: Table = {
      ...table,
      columns: [{ name: '=HYPERLINK("x")', label: "x", type: "text", role: "dimension" }],
      rows: [],
    };
    expect(writeCsv(hostile)).toBe(`"'=HYPERLINK(""x"")"\r\n`);
  });

  test("every row of a synthetic table says so", () => {
    expect(writeCsv({ ...table, nature: "synthetic" })).toBe(
      "year,count,mean,nature\r\n2013,1204,2.25,synthetic\r\n2014,,,synthetic\r\n",
    );
  });

  test("any text reads back as itself, or with one apostrophe before it", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 1 }), (texts) => {
        const read = cellsOf(...texts);
        expect(read).toHaveLength(texts.length);
        for (const [index, text] of texts.entries()) expect([text, `'${text}`]).toContain(read[index]);
        for (const cell of read) expect(cell).not.toMatch(/^[=@\t\r]/);
      }),
      { seed: 20140120, numRuns: 1000 },
    );
  });
});
