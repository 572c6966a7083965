import { read, utils } from "@e965/xlsx";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Table } from "../../../src/quantities/index.ts";
import { selectWording } from "../../../src/report/wording/index.ts";
import { writeXlsx } from "../../../src/report/workbook/index.ts";
import { hostile } from "../support/hostile.ts";
import { table } from "../support/sampleAnalysis.ts";

const wording = selectWording("en");
const rowsOf = (file: Uint8Array, sheet = 0): unknown[][] => {
  const book = read(file, { type: "buffer", raw: true });
  return utils.sheet_to_json(book.Sheets[book.SheetNames[sheet] ?? ""] ?? {}, { header: 1, raw: true });
};

describe("writeXlsx", () => {
  test("holds every row under the headings people read; a missing value says what missing means", () => {
    expect(rowsOf(writeXlsx(table, "en", wording))).toEqual([
      ["Year", "Records", "Mean"],
      [2013, 1204, 2.25],
      [2014, "not covered", "no value"],
    ]);
  });

  test("says on its second sheet what the table is, how it was made and from which bytes", () => {
    const about = rowsOf(writeXlsx(table, "en", wording), 1).map((row) => row.join(": "));
    expect(about).toContain("Table: Synthetic records by year");
    expect(about).toContain("How it was made: count of rows");
    expect(about).toContain(`SHA-256: ${"0".repeat(64)}`);
    expect(about).toContain("Notes: Synthetic.");
  });

  test("gives the same bytes every time", () => {
    expect(
      Buffer.from(writeXlsx(table, "en", wording)).equals(Buffer.from(writeXlsx(table, "en", wording))),
    ).toBe(true);
  });

  test("runs from right to left in Arabic", () => {
    const workbook = strFromU8(
      unzipSync(writeXlsx(table, "ar", selectWording("ar")))["xl/workbook.xml"] ?? new Uint8Array(),
    );
    expect(
      workbook +
        strFromU8(
          unzipSync(writeXlsx(table, "ar", selectWording("ar")))["xl/worksheets/sheet1.xml"] ??
            new Uint8Array(),
        ),
    ).toMatch(/rightToLeft="(?:1|true)"/);
  });

  test("marks every row of synthetic data", () => {
    const rows = rowsOf(writeXlsx({ ...table, nature: "synthetic" }, "en", wording));
    expect(rows.map((row) => row.at(-1))).toEqual([
      "SYNTHETIC",
      wording.nature.synthetic,
      wording.nature.synthetic,
    ]);
  });

  test.each(hostile)("takes %j for text, never for a formula", (text) => {
    const columns = [{ name: "a", label: text, type: "text", role: "dimension" }] as const;
    const file = writeXlsx(
      { ...table, columns, rows: [{ a: text }], notes: [text], title: text },
      "en",
      wording,
    );
    const sheet = strFromU8(unzipSync(file)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(sheet).not.toContain("<f>");
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(rowsOf(file)).toHaveLength(2);
  });

  test("keeps every number as it is", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 20 }),
        (values) => {
          const columns: Table["columns"] = [
            { name: "value", label: "Value", type: "number", role: "measure" },
          ];
          const rows = values.map((value) => ({ value: value === 0 ? 0 : value }));
          const [, ...back] = rowsOf(writeXlsx({ ...table, columns, rows }, "en", wording));
          expect(back.map(([value]) => value)).toEqual(rows.map(({ value }) => value));
        },
      ),
      { numRuns: 50 },
    );
  });
});
