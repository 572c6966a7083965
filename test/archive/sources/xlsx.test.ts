import { type CellObject, utils, type WorkSheet, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { account, countBy, failure, openRecords, rejections } from "../support/synthetic.ts";

type Rows = readonly (readonly (string | number | Date | null | CellObject)[])[];

function workbook(rows: Rows, change: (sheet: WorkSheet) => void = () => {}): Uint8Array {
  const sheet = utils.aoa_to_sheet(rows as unknown[][], { cellDates: true, UTC: true });
  change(sheet);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "السجل");
  utils.book_append_sheet(book, utils.aoa_to_sheet([["another"]]), "Notes");
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx", cellDates: true }) as ArrayBuffer);
}

const open = (bytes: Uint8Array, changes: Readonly<Record<string, unknown>> = {}) =>
  openRecords(bytes, changes, "records.xlsx");
const datesOf = async (bytes: Uint8Array) =>
  (await (await open(bytes)).cells("synthetic", [])).map(({ earliest, latest }) => [earliest, latest]);

describe("a workbook", () => {
  it("has the rows that the spreadsheet shows, by their numbers, empty ones skipped", async () => {
    const archive = await open(
      workbook([["date", "place"], ["2014-01-02", "A"], [], ["never", "B"], ["2014", null]]),
    );
    expect(account(archive)).toEqual([3, 2, 1]);
    expect(rejections(archive)).toEqual([[4, "date", "never", "SIJILL_DATE_INVALID"]]);
    expect(await countBy(archive, "facility")).toEqual({ A: 1, unknown: 1 });
  });

  it("keeps a date as precise as the cell shows it", async () => {
    const day = new Date(Date.UTC(2014, 2, 15));
    const shown = (z: string): CellObject => ({ t: "d", v: day, z });
    expect(
      await datesOf(
        workbook([
          ["date", "place"],
          [shown("yyyy-mm-dd"), "A"],
          [shown("mmm yyyy"), "B"],
          [shown("yyyy"), "C"],
        ]),
      ),
    ).toEqual([
      ["2014-01-01", "2014-12-31"],
      ["2014-03-01", "2014-03-31"],
      ["2014-03-15", "2014-03-15"],
    ]);
  });

  it("takes a formula for the value stored with it, and one that was never calculated for what it is", async () => {
    const archive = await open(
      workbook([
        ["date", "place"],
        [{ t: "s", v: "2014-01-02", f: '"2014-"&"01-02"' }, "A"],
        [{ t: "n", f: "1+1" } as CellObject, "B"],
        [{ t: "e", v: 0x2a } as CellObject, "C"],
      ]),
    );
    expect(rejections(archive)).toEqual([
      [3, "date", "=1+1", "SIJILL_DATE_INVALID"],
      [4, "date", "#N/A", "SIJILL_DATE_INVALID"],
    ]);
  });

  it("does not spread a merged cell over rows: which of them it stands for is not written", async () => {
    const archive = await open(
      workbook(
        [
          ["date", "place"],
          ["2014-01-02", "A"],
          [null, "B"],
          ["2014-01-03", "C"],
        ],
        (sheet) => {
          sheet["!merges"] = [utils.decode_range("A2:A3")];
        },
      ),
    );
    expect(account(archive)).toEqual([3, 1, 2]);
    expect(rejections(archive).map(([row, , , code]) => [row, code])).toEqual([
      [2, "SIJILL_ROW_MERGED"],
      [3, "SIJILL_ROW_MERGED"],
    ]);
  });

  it("is read on the sheet that is named, and says which there are", async () => {
    const bytes = workbook([
      ["date", "place"],
      ["2014", "A"],
    ]);
    expect(account(await open(bytes, { sheet: "السجل" }))).toEqual([1, 1, 0]);
    const error = await failure(open(bytes, { sheet: "Sheet1" }));
    expect(error).toMatchObject({ code: "SIJILL_SHEET_MISSING", problems: [{ expected: "السجل, Notes" }] });
  });

  it.each([
    ["nothing", new Uint8Array(), "SIJILL_FILE_EMPTY"],
    ["a CSV under another name", Buffer.from("date,place\n2014,A\n"), "SIJILL_FILE_UNREADABLE"],
    ["a ZIP that is none", Buffer.from("PK\x03\x04 and nothing more"), "SIJILL_FILE_UNREADABLE"],
    ["another table", workbook([["datum"], ["2014"]]), "SIJILL_COLUMN_MISSING"],
  ])("is refused when it is %s", async (_, bytes, code) => {
    expect(await failure(open(bytes))).toMatchObject({ code });
  });
});
