import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { countDeaths, openArchive } from "sijill";
import { makeRecords } from "./makeRecords.ts";
import { compare } from "./measure.ts";

const rows = 1_000_000;

/** Reading, checking, hashing and counting a million records by year and facility, beside the bare query. */
export async function readAndCount(): Promise<string[]> {
  const folder = await makeRecords(rows);
  const ours = async () => {
    const archive = await openArchive(folder);
    const table = await countDeaths(archive, { by: ["year", "facility"] });
    await archive.close();
    return table.rows.length;
  };
  const bare = async () => {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    const file = join(folder, "records.csv");
    await connection.runAndReadAll(
      `SELECT left(date, 4) AS year, branch, count(*) FROM read_csv('${file}') GROUP BY ALL ORDER BY ALL`,
    );
    connection.closeSync();
    instance.closeSync();
  };
  const { a, b, ratio, processorRatio } = await compare(ours, bare, 9);
  const peak = process.resourceUsage().maxRSS / 1024;
  return [
    `reading and counting ${rows.toLocaleString("en-US")} records by year and facility, median of 9 pairs`,
    `  sijill (every row checked, ids compared, file hashed)   ${a.toFixed(0)} ms`,
    `  the bare query of the engine (nothing checked)          ${b.toFixed(0)} ms`,
    `  ratio ${ratio.toFixed(2)} (wall), ${processorRatio.toFixed(2)} (processor); peak memory of both ${peak.toFixed(0)} MB`,
  ];
}
