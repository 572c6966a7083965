import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, it } from "vitest";
import { account, countBy, failure, openRecords, rejections } from "../support/synthetic.ts";

/** The rows of a query as a Parquet file. */
async function parquet(query: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "sijill-parquet-"));
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    const path = join(folder, "records.parquet");
    await connection.run(`COPY (${query}) TO '${path}' (FORMAT parquet)`);
    return await readFile(path);
  } finally {
    connection.closeSync();
    instance.closeSync();
    await rm(folder, { recursive: true });
  }
}

describe("a Parquet file", () => {
  it("may hold dates as dates, as times of day and as text", async () => {
    const rows = await parquet(`
      SELECT DATE '2014-01-02' AS date, 'A' AS place UNION ALL BY NAME
      SELECT DATE '2015-02-03' AS date, NULL AS place`);
    expect(await countBy(await openRecords(rows, {}, "records.parquet"), "facility")).toEqual({
      A: 1,
      unknown: 1,
    });
    const times = await parquet("SELECT TIMESTAMP '2014-01-02 23:59:59' AS date, 'A' AS place");
    const archive = await openRecords(times, {}, "records.parquet");
    expect(await archive.cells("synthetic", [])).toMatchObject([
      { earliest: "2014-01-02", latest: "2014-01-02" },
    ]);
  });

  it("has its records numbered from 1, and the bad ones listed", async () => {
    const rows = await parquet(
      "SELECT unnest(['2014-01-02', '2014-02-30', '2014']) AS date, unnest(['A', 'B', 'C']) AS place",
    );
    const archive = await openRecords(rows, {}, "records.parquet");
    expect(account(archive)).toEqual([3, 2, 1]);
    expect(rejections(archive)).toEqual([[2, "date", "2014-02-30", "SIJILL_DATE_INVALID"]]);
  });

  it("may hold numbers where a text is expected", async () => {
    const rows = await parquet("SELECT 2014 AS date, 215 AS place");
    expect(await countBy(await openRecords(rows, {}, "records.parquet"), "facility")).toEqual({ "215": 1 });
  });

  it.each([
    ["nothing", new Uint8Array(), "SIJILL_FILE_EMPTY"],
    ["a CSV", Buffer.from("date,place\n2014,A\n"), "SIJILL_FILE_UNREADABLE"],
    ["cut short", Buffer.from("PAR1aaaaaaaaPAR1"), "SIJILL_FILE_UNREADABLE"],
  ])("is refused when it is %s", async (_, bytes, code) => {
    const error = await failure(openRecords(bytes, {}, "records.parquet"));
    expect(error).toMatchObject({ code });
    expect(error.message).not.toMatch(/tmp|SELECT|LINE 1/);
  });
});
