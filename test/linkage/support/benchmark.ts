import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { comparePartitions, linkRecords, parseTruthColumn, readTruth } from "../../../src/linkage/index.ts";

const folder = fileURLToPath(new URL("../../../../shared/reference/linkage/", import.meta.url));

/** Path of a benchmark file, null (with a line) where the folder beside the project is absent. */
export function benchmarkFile(name: string): string | null {
  const path = `${folder}${name}`;
  if (existsSync(path)) return path;
  console.warn(`skipped: no ../shared/reference/linkage/${name} beside the project`);
  return null;
}

/** Links a benchmark with the defaults, the column of its truth left out, and compares. */
export async function checkBenchmark(path: string, truth: string, threads?: number) {
  const column = parseTruthColumn(truth);
  const linkage = await linkRecords(path, {
    leaveOut: [column.column],
    ...(threads === undefined ? {} : { threads }),
  });
  return { linkage, agreement: comparePartitions(linkage.cluster, await readTruth([path], column)) };
}
