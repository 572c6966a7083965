import { describe, expect, it } from "vitest";
import { openArchive } from "../../../src/archive/index.ts";
import {
  account,
  countBy,
  failure,
  listed,
  openRecords,
  rejections,
  writeRecords,
} from "../support/synthetic.ts";

const rows = "date,place\n2014-01-02,A\n2014-01-03,B\n";
const broken = "date,place\n2014-01-02,A,x\n2014-01-03,B\nnever,C\n2014-01-05\n";

describe("a delimited file", () => {
  it.each([
    ["a final line break", rows],
    ["no final line break", rows.trimEnd()],
    ["a byte order mark", `\uFEFF${rows}`],
    ["CRLF", rows.replaceAll("\n", "\r\n")],
    ["CR only", rows.replaceAll("\n", "\r")],
    ["mixed line breaks", "date,place\r\n2014-01-02,A\n2014-01-03,B\r"],
    ["a byte order mark and CRLF", `\uFEFF${rows.replaceAll("\n", "\r\n")}`],
    ["empty lines before the header", `\n\r\n${rows}`],
    ["a byte order mark and an empty line before the header", `\uFEFF\n${rows}`],
    ["empty lines between and after", "date,place\n\n2014-01-02,A\n\n\n2014-01-03,B\n\n\n"],
    ["tabs", rows.replaceAll(",", "\t")],
    ["semicolons", rows.replaceAll(",", ";")],
    ["bars", rows.replaceAll(",", "|")],
    ["quotes around everything", '"date","place"\n"2014-01-02","A"\n"2014-01-03","B"\n'],
    ["empty values after the last column", 'date,place\n2014-01-02,A,,\n2014-01-03,B,""\n'],
  ])("is read with %s", async (_, text) => {
    const archive = await openRecords(text);
    expect(account(archive)).toEqual([2, 2, 0]);
    expect(await countBy(archive, "facility")).toEqual({ A: 1, B: 1 });
  });

  it.each([
    ["LF", broken],
    ["CRLF", broken.replaceAll("\n", "\r\n")],
    ["CR", broken.replaceAll("\n", "\r")],
    ["mixed line breaks", broken.replace("\n", "\r\n").replace(/\n$/, "\r")],
    ["a byte order mark", `\uFEFF${broken}`],
  ])("names rows as an editor numbers them: %s", async (_, text) => {
    const archive = await openRecords(text);
    expect(account(archive)).toEqual([4, 1, 3]);
    expect(rejections(archive)).toEqual([
      [2, null, "2014-01-02,A,x", "SIJILL_ROW_TOO_LONG"],
      [4, "date", "never", "SIJILL_DATE_INVALID"],
      [5, null, "2014-01-05", "SIJILL_ROW_TOO_SHORT"],
    ]);
    expect(await countBy(archive, "facility")).toEqual({ B: 1 });
  });

  it("names the line on which a record of several lines begins", async () => {
    const archive = await openRecords(
      'date,place\n\n2014-01-02,"A\nand\r\nmore"\nnever,"B\n"\n\n2014-01-03,C,D\n2014-01-04,E\nlater,F\n',
    );
    expect(rejections(archive)).toEqual([
      [6, "date", "never", "SIJILL_DATE_INVALID"],
      [9, null, "2014-01-03,C,D", "SIJILL_ROW_TOO_LONG"],
      [11, "date", "later", "SIJILL_DATE_INVALID"],
    ]);
    expect(await countBy(archive, "facility")).toEqual({ "A\nand\r\nmore": 1, E: 1 });
  });

  it("says how many values a row has, and how many it should", async () => {
    const archive = await openRecords("date,place\n2014-01-02,A,x,y\n2014-01-05\n");
    expect(listed(archive).map(({ message }) => message)).toEqual([
      "The row has more columns than the header (4 instead of 2). Expected: as many columns as the header. " +
        "Quote the value that contains the delimiter.",
      "The row has fewer columns than the header (1 instead of 2). Expected: as many columns as the header. " +
        "Complete the row; an unquoted line break inside a value is a usual cause.",
    ]);
  });

  it("rejects the row of a quote that never closes, and says what it swallows", async () => {
    const archive = await openRecords(
      'date,place\n2014-01-02,A\n2014-01-03,"B\n2014-01-04,C\n2014-01-05,D\n',
    );
    expect(account(archive)).toEqual([2, 1, 1]);
    expect(listed(archive)[0]).toMatchObject({
      row: 3,
      code: "SIJILL_ROW_QUOTE",
      value: '2014-01-03,"B 2014-01-04,C 2014-01-05,D',
    });
    expect(listed(archive)[0]?.message).toMatch(/^The row has a quote .*; it swallows 3 lines of the file\./);
  });

  it.each([
    ["after a closing quote", '2014-01-03,"B"x'],
    ["and a doubled quote where it should close", '2014-01-03,"B"" x'],
    ["twice", '"2014"-01-03,"B"x'],
    ["after leading spaces, where readers disagree", '2014-01-03, "B"'],
    ["before trailing spaces, where readers disagree", '2014-01-03,"B" '],
  ])("rejects a row with text %s, and invents no row from it", async (_, line) => {
    const archive = await openRecords(`date,place\n2014-01-02,A\n${line}\n`);
    expect(rejections(archive)).toEqual([[3, null, line, "SIJILL_ROW_QUOTE"]]);
    expect(await countBy(archive, "facility")).toEqual({ A: 1 });
  });

  it("keeps a quote inside an unquoted value as a character", async () => {
    const archive = await openRecords('date,place\n2014-01-02,5" wide\n2014-01-03,the "B" wing\n');
    expect(await countBy(archive, "facility")).toEqual({ '5" wide': 1, 'the "B" wing': 1 });
  });

  it("rejects a row whose line is longer than a record can be, however long it is", async () => {
    for (const length of [10_000_000, 100_000_000]) {
      const archive = await openRecords(
        `date,place\n2014-01-02,A\n2014-01-03,${"x".repeat(length)}\n2014-01-04,C\n`,
      );
      expect(account(archive)).toEqual([3, 2, 1]);
      expect(rejections(archive)).toEqual([
        [3, null, `2014-01-03,${"x".repeat(69)}…`, "SIJILL_ROW_LINE_TOO_LONG"],
      ]);
      expect(await countBy(archive, "facility")).toEqual({ A: 1, C: 1 });
    }
  });

  it("accepts values of up to 2,000,000 bytes in a record", async () => {
    const value = "x".repeat(2_000_000 - "2014-01-02,".length);
    expect(account(await openRecords(`date,place\n2014-01-02,${value}\n`))).toEqual([1, 1, 0]);
    expect(account(await openRecords(`date,place\n2014-01-02,"${value}"\n`))).toEqual([1, 0, 1]);
    expect(account(await openRecords(`date,place\n2014-01-02,"${value.slice(2)}"\n`))).toEqual([1, 1, 0]);
  });

  it("reads a file of one column, whose empty lines are no records", async () => {
    const archive = await openRecords("date\n2014-01-02\n\n2014-01-03\nnever\n", {
      columns: { death: "date" },
    });
    expect(account(archive)).toEqual([3, 2, 1]);
    expect(rejections(archive)).toEqual([[5, "date", "never", "SIJILL_DATE_INVALID"]]);
  });

  it("counts a line of nothing but delimiters as a record without a date", async () => {
    const archive = await openRecords("date,place\n,\n2014-01-02,A\n");
    expect(account(archive)).toEqual([2, 2, 0]);
    expect(await archive.cells("synthetic", [])).toMatchObject([
      { earliest: "2014-01-02", count: 1 },
      { earliest: null, latest: null, count: 1 },
    ]);
  });

  it("accepts a header alone: nothing was recorded", async () => {
    for (const text of ["date,place\n", "date,place", "\uFEFFdate,place\r\n"]) {
      const archive = await openRecords(text);
      expect(account(archive)).toEqual([0, 0, 0]);
      expect(await archive.cells("synthetic", ["facility"])).toEqual([]);
      expect(await archive.unresolved("synthetic")).toEqual([]);
    }
  });

  it.each([
    ["nothing", ""],
    ["a byte order mark", "\uFEFF"],
    ["empty lines", "\n\r\n\n"],
    ["blanks", "  \t\n"],
  ])("refuses a file that holds %s", async (_, text) => {
    const error = await failure(openArchive(await writeRecords(text)));
    expect(error.code).toBe("SIJILL_FILE_EMPTY");
    expect(error.message).toBe(
      "records.csv is empty.\n" +
        "  where:    records.csv\n" +
        "  expected: a header and at least one row, or a header alone when nothing was recorded\n" +
        "  to do:    Check that the export finished.",
    );
  });

  it("refuses a header whose quotes do not close, as the engine would lose every row after it", async () => {
    const error = await failure(openArchive(await writeRecords('date,place,"note"x\n2014-01-02,A,1\n')));
    expect(error.code).toBe("SIJILL_HEADER_QUOTE");
    expect(error.place).toEqual({ file: "records.csv", row: 1 });
  });

  it("reads names of columns that hold quotes, delimiters and line breaks", async () => {
    const archive = await openRecords('"the ""date""","place,\nwritten"\n2014-01-02,A\nnever,B\n', {
      columns: { death: 'the "date"', facility: "place,\nwritten" },
    });
    expect(rejections(archive)).toEqual([[4, 'the "date"', "never", "SIJILL_DATE_INVALID"]]);
    expect(await countBy(archive, "facility")).toEqual({ A: 1 });
  });
});

describe("columns and delimiters", () => {
  it("lists every missing column, and names one that differs only in writing", async () => {
    const folder = await writeRecords("Date ,place\n2014,A\n", {
      columns: { death: "date", facility: "branch" },
    });
    const error = await failure(openArchive(folder));
    expect(error.problems.map(({ code, place }) => [code, place?.column])).toEqual([
      ["SIJILL_COLUMN_MISSING", "date"],
      ["SIJILL_COLUMN_MISSING", "branch"],
    ]);
    expect(error.message).toBe(
      'records.csv has no column "date".\n' +
        "  where:    records.csv, column date\n" +
        "  expected: one of its columns: Date , place\n" +
        '  to do:    Map "Date " instead, if that is the column meant.\n' +
        'records.csv has no column "branch".\n' +
        "  where:    records.csv, column branch\n" +
        "  expected: one of its columns: Date , place\n" +
        "  to do:    Correct the mapping under columns in dataset.json.",
    );
  });

  it("refuses a mapped name that two columns have, and does not mind others", async () => {
    const error = await failure(openArchive(await writeRecords("date,place,place\n2014,A,B\n")));
    expect([error.code, error.place]).toEqual([
      "SIJILL_COLUMN_TWICE",
      { file: "records.csv", column: "place" },
    ]);
    expect(account(await openRecords("date,place,note,note,\n2014,A,1,2,\n"))).toEqual([1, 1, 0]);
  });

  it("refuses the wrong delimiter and names the right one", async () => {
    const error = await failure(
      openArchive(await writeRecords(rows.replaceAll(",", ";"), { delimiter: "," })),
    );
    expect(error.message).toBe(
      "records.csv is declared to be separated by commas, but its header is separated by semicolons.\n" +
        "  where:    records.csv\n" +
        "  expected: the delimiter of the file\n" +
        '  to do:    Declare "delimiter": ";", or leave it out.',
    );
  });

  it("finds the delimiter under which the mapped columns exist, not the commonest sign", async () => {
    const archive = await openRecords("date;place,a,b,c,d\n2014;A\n", {
      columns: { death: "date", facility: "place,a,b,c,d" },
    });
    expect(await countBy(archive, "facility")).toEqual({ A: 1 });
  });

  it.each(["'", "\\", "^", " ", ":", "؛", "é", "€", "\x01", "\x7f", "$", "%"])(
    "reads a file separated by %j",
    async (delimiter) => {
      const lines = [
        ["date", "place"],
        ["2014-01-02", "A"],
        ["never", '"B\nb"'],
        ["2014-01-03"],
        ["2014", "C"],
      ];
      const archive = await openRecords(lines.map((line) => line.join(delimiter)).join("\n"), { delimiter });
      expect(rejections(archive).map(([row, column]) => [row, column])).toEqual([
        [3, "date"],
        [5, null],
      ]);
      expect(await countBy(archive, "facility")).toEqual({ A: 1, C: 1 });
    },
  );
});
