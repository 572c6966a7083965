import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { countDeaths, openArchive } from "sijill";
import { makeRecords } from "./makeRecords.ts";
import { compare } from "./measure.ts";

const rows = 1_000_000;
const pairs = 25;

/**
 * Reading, checking, hashing and counting a million records by year and facility, beside the query that a person would
 * write at the command line of the engine. Both start with a new engine and must count every record.
 */
export async function readAndCount(): Promise<string[]> {
  const folder = await makeRecords(rows);
  const ours = async () => {
    const archive = await openArchive(folder);
    const table = await countDeaths(archive, { by: ["year", "facility"] });
    await archive.close();
    requireAll(table.rows.reduce((sum, { certain }) => sum + Number(certain), 0));
  };
  const bare = async () => {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    const file = join(folder, "records.csv");
    const reader = await connection.runAndReadAll(
      `SELECT left(date, 4) AS year, branch, count(*) AS n FROM read_csv('${file}') GROUP BY ALL ORDER BY ALL`,
    );
    connection.closeSync();
    instance.closeSync();
    requireAll(reader.getRowsJS().reduce((sum, [, , n]) => sum + Number(n), 0));
  };
  const { a, b, ratio, processorRatio } = await compare(ours, bare, pairs);
  const peak = process.resourceUsage().maxRSS / 1024;
  const shown = ({ median, least }: typeof a) => `${median.toFixed(0)} ms (least ${least.toFixed(0)})`;
  return [
    `reading and counting ${rows.toLocaleString("en-US")} records by year and facility, median of ${pairs} pairs`,
    `  sijill (every row checked, ids compared, file hashed)   ${shown(a)}`,
    `  the bare query of the engine (nothing checked)          ${shown(b)}`,
    `  ratio ${ratio.toFixed(2)} (wall), of the least ${(a.least / b.least).toFixed(2)}, ${processorRatio.toFixed(2)} (processor); peak memory of both ${peak.toFixed(0)} MB`,
  ];
}

function requireAll(counted: number): void {
  if (counted !== rows) throw new Error(`${counted} records were counted of ${rows}`);
}
