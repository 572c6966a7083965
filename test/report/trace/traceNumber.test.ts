import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { buildReport, describeTrace, traceNumber } from "../../../src/report/index.ts";
import { rowsNamed } from "../../../src/report/trace/rowsNamed.ts";
import { data, libraryEntry, writeReport } from "../support/exampleReport.ts";
import { plainRenderer as renderer } from "../support/plainRenderer.ts";

let report = "";
let build = "";
beforeAll(async () => {
  report = await writeReport();
  ({ folder: build } = await buildReport(report, { libraryEntry, renderer }));
});

describe("traceNumber", () => {
  test("leads from the name of a quantity to its places, its method and every row of its input", async () => {
    const { quantities, cells } = await traceNumber(build, "total");
    expect(cells).toEqual([]);
    const [traced] = quantities;
    expect(traced?.quantity).toMatchObject({ id: "total", value: 108 });
    expect(traced?.printed.length).toBeGreaterThan(1);
    expect(traced?.inputs[0]).toMatchObject({ notShown: null, header: ["year", "site", "count"] });
    const sum = traced?.inputs[0]?.found.reduce((total, { cells: row }) => total + Number(row[2]), 0);
    expect(sum).toBe(108);
  });

  test.each(["108 records", "108", "57.4%"])("finds a number as it is printed: %s", async (asked) => {
    const { quantities } = await traceNumber(build, asked);
    expect(quantities).toHaveLength(1);
  });

  test("finds a cell of a table, with the table it stands in", async () => {
    const { cells } = await traceNumber(build, "15");
    expect(cells.map(({ cell, table }) => [table.id, cell.row, cell.about.year])).toEqual([
      ["by-year", 6, 2016],
    ]);
    expect(describeTrace(await traceNumber(build, "15"))).toContain("7 | 2016 | synthetic site A | 15");
  });

  test("finds what the words of a figure say, and where they have it from", async () => {
    const trace = await traceNumber(build, "17");
    expect(trace.exhibits).toMatchObject([
      { kind: "figure", id: "by-year-chart", part: "alternative text", source: { from: "cell", row: 8 } },
    ]);
    expect(describeTrace(trace)).toContain(
      'figure by-year-chart, alternative text (en): "17", from by-year, row 8, count',
    );
  });

  test("a number that is nowhere is answered with names close to it", async () => {
    await expect(traceNumber(build, "totl")).rejects.toMatchObject({
      code: "SIJILL_TRACE_UNKNOWN",
      message: expect.stringContaining("total"),
    });
  });

  test("rows of a file that changed since the build are not shown as if they were its rows", async () => {
    const path = join(report, "data/series.csv");
    await writeFile(path, data.replace("A,15", "A,16"));
    const { quantities } = await traceNumber(build, "total");
    expect(quantities[0]?.inputs[0]).toMatchObject({
      found: [],
      notShown: expect.stringContaining("changed"),
    });
    await writeFile(path, data);
  });

  test("an altered ledger is not traced", async () => {
    const path = join(build, "ledger.json");
    const ledger = await readFile(path, "utf8");
    await writeFile(path, ledger.replace('"value": 108', '"value": 107'));
    await expect(traceNumber(build, "total")).rejects.toMatchObject({ code: "SIJILL_VERIFY_LEDGER_ALTERED" });
    await writeFile(path, ledger);
  });
});

describe("rowsNamed", () => {
  const text = 'id,month,note\r\na,2015-02,"one, two"\r\nb,2015-03,007\r\nc,2016-02,=1+1\r\n';

  test.each<[string, readonly number[] | null]>([
    ["all accepted rows", [2, 3, 4]],
    ["id = b", [3]],
    ["all accepted rows; month = 2015-02", [2]],
    ["all accepted rows; year = 2015", [2, 3]],
    ["accepted rows with id = c", [4]],
    ["id = nobody", []],
    ["dates after 2014-01-20", null],
    ["facility = x", null],
  ])("%s", async (selection, rows) => {
    const { found } = await rowsNamed(text, selection);
    expect(found?.map(({ row }) => row) ?? null).toEqual(rows);
  });

  test("reads cells as they are written", async () => {
    const { found } = await rowsNamed(text, "all rows");
    expect(found?.map(({ cells }) => cells[2])).toEqual(["one, two", "007", "=1+1"]);
  });
});
