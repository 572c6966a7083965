import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openArchive } from "../../../src/archive/index.ts";
import {
  account,
  countBy,
  failure,
  open,
  openRecords,
  rejections,
  writeRecords,
} from "../support/synthetic.ts";

/** The letters of these tests in Windows-1256 (table of the Unicode consortium, CP1256.TXT). */
const windows1256: Readonly<Record<string, number>> = {
  ف: 0xdd,
  ر: 0xd1,
  ع: 0xda,
  "؛": 0xba,
  "،": 0xa1,
};

function encode1256(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text), (character) => windows1256[character] ?? character.charCodeAt(0));
}

function encodeUtf16(text: string): Uint8Array {
  return Buffer.from(text, "utf16le");
}

const text = "date,place\n2014-01-02,فرع 215\nnever,فرع\n2014-01-03,فرع 215,x\n2014-01-04,فرع 227\n";
const wrong = [
  [3, "date", "never", "SIJILL_DATE_INVALID"],
  [4, null, "2014-01-03,فرع 215,x", "SIJILL_ROW_TOO_LONG"],
];

describe("a file in another encoding", () => {
  it.each([
    ["windows-1256", encode1256(text)],
    ["windows-1256", encode1256(text.replaceAll("\n", "\r\n"))],
    ["utf-16le", encodeUtf16(text)],
    ["utf-16le", encodeUtf16(`\uFEFF${text.replaceAll("\n", "\r\n")}`)],
    ["utf-16le", encodeUtf16(text.replaceAll("\n", "\r"))],
    ["utf-8", Buffer.from(text)],
  ])("is read as declared, its rows numbered as an editor shows them: %s", async (encoding, bytes) => {
    const archive = await openRecords(bytes, { encoding });
    expect(account(archive)).toEqual([4, 2, 2]);
    expect(rejections(archive)).toEqual(wrong);
    expect(await countBy(archive, "facility")).toEqual({ "فرع 215": 1, "فرع 227": 1 });
  });

  it("may be separated by an Arabic semicolon", async () => {
    const bytes = encode1256(text.replaceAll(",", "؛"));
    const archive = await openRecords(bytes, { encoding: "windows-1256", delimiter: "؛" });
    expect(account(archive)).toEqual([4, 2, 2]);
  });

  it("is hashed as it stands, not as it was decoded", async () => {
    const { createHash } = await import("node:crypto");
    const bytes = encode1256(text);
    const folder = await writeRecords(bytes, { encoding: "windows-1256" });
    const archive = await open(folder);
    expect(archive.datasets[0]?.files[0]?.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(await readFile(join(folder, "records.csv"))).toEqual(Buffer.from(bytes));
  });

  it("is refused when its header shows that UTF-8 is wrong, with the encoding to declare", async () => {
    const folder = await writeRecords(encode1256("date,فرع\n2014,x\n"), { columns: { death: "date" } });
    const error = await failure(openArchive(folder));
    expect(error.message).toBe(
      "The header of records.csv is not UTF-8.\n" +
        "  where:    records.csv\n" +
        "  expected: UTF-8, or the encoding declared\n" +
        '  to do:    If it was exported from Arabic Windows software, declare "encoding": "windows-1256".',
    );
  });

  it("has the rows rejected whose bytes are not UTF-8, and only these", async () => {
    for (const breaks of ["\n", "\r\n", "\r"]) {
      const bytes = Buffer.concat([
        Buffer.from(`date,place${breaks}2014-01-02,A${breaks}2014-01-03,`),
        Buffer.from([0xdd, 0xd1, 0xda]),
        Buffer.from(`${breaks}2014-01-04,C${breaks === "\n" ? "\r\n" : breaks}2014-01-05,"é`),
        Buffer.from([0xc3]),
        Buffer.from(`"${breaks}`),
      ]);
      const archive = await openRecords(bytes);
      expect(account(archive)).toEqual([4, 2, 2]);
      expect(rejections(archive).map(([row, , , code]) => [row, code])).toEqual([
        [3, "SIJILL_ROW_ENCODING"],
        [5, "SIJILL_ROW_ENCODING"],
      ]);
      expect(await countBy(archive, "facility")).toEqual({ A: 1, C: 1 });
    }
  });

  it.each([
    ["UTF-16LE that is not declared", encodeUtf16(`\uFEFF${text}`), 1],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 3],
    ["a NUL in a value", Buffer.from("date,place\n2014,A\n2015,B\0\n"), 3],
    [
      "a NUL after a megabyte of text",
      Buffer.from(`date,place\n${"2014,A\n".repeat(150_000)}2015,B\0\n`),
      150_002,
    ],
  ])("is refused as binary, with the line of the first NUL: %s", async (_, bytes, line) => {
    const error = await failure(openArchive(await writeRecords(bytes)));
    expect([error.code, error.place.line]).toEqual(["SIJILL_FILE_BINARY", line]);
    expect(error.message).toBe(
      `records.csv is not text: it contains NUL bytes, the first in line ${line}.\n` +
        `  where:    records.csv, line ${line}\n` +
        "  expected: text in UTF-8, Windows-1256 or UTF-16LE; or .xlsx, .parquet by their own ending\n" +
        "  to do:    Export the table as CSV (UTF-8), or declare its format or encoding in dataset.json.",
    );
  });

  it.each([
    ["an odd number of bytes", encodeUtf16(text).subarray(0, -1)],
    ["half a character", Buffer.concat([encodeUtf16(text), Buffer.from([0x00, 0xd8, 0x0a, 0x00])])],
  ])("is refused when it is not what is declared: UTF-16LE with %s", async (_, bytes) => {
    const error = await failure(openArchive(await writeRecords(bytes, { encoding: "utf-16le" })));
    expect(error.code).toBe("SIJILL_FILE_UNREADABLE");
    expect(error.problems[0]?.what).toBe("records.csv cannot be read: it is not utf-16le.");
  });
});
