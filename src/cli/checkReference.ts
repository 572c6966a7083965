import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkVectorFile, referenceAdapters, type VectorFailure } from "../statistics/index.ts";
import type { ExitCode } from "./Terminal.ts";

const SHOWN = 5;

/**
 * Checks all vector files of a folder, in the order of their names, and writes one line a file.
 *
 * @param folder path of the folder
 * @param write receives each line, without its end
 * @returns the exit code: 0 when every answer of every file agrees, 1 when not, 2 when there is no such folder
 */
export async function checkReference(folder: string, write: (line: string) => void): Promise<ExitCode> {
  const names = await jsonFilesOf(folder);
  if (names === null) {
    write(`${folder}: cannot be read as a folder.`);
    return 2;
  }
  if (names.length === 0) {
    write(`${folder}: no *.json file. A folder without vectors checks nothing.`);
    return 1;
  }
  let failed = 0;
  for (const name of names) if (!(await checkFile(join(folder, name), name, write))) failed += 1;
  write(
    failed === 0
      ? `${names.length} files agree.`
      : `${failed} of ${names.length} files do not agree. Format: test/reference/README.md`,
  );
  return failed === 0 ? 0 : 1;
}

async function jsonFilesOf(folder: string): Promise<readonly string[] | null> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory() && entry.name.endsWith(".json"))
      .map((entry) => entry.name)
      .sort();
  } catch {
    return null;
  }
}

async function checkFile(path: string, name: string, write: (line: string) => void): Promise<boolean> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    write(
      `${name}: FAILED, not readable as JSON (${error instanceof Error ? error.message : String(error)})`,
    );
    return false;
  }
  const report = checkVectorFile(parsed, referenceAdapters);
  const { failures, explained } = report;
  const verdict = failures.length === 0 ? "agrees" : `FAILED, ${failures.length} differences`;
  const worst = report.worstRelativeError.toExponential(1);
  write(
    `${name}: ${report.function || "no function"}, ${report.cases} cases, ${report.leaves} answers, worst relative error ${worst}, ${verdict}`,
  );
  for (const failure of failures.slice(0, SHOWN)) write(`  ${describe(failure)}`);
  if (failures.length > SHOWN) write(`  and ${failures.length - SHOWN} more`);
  for (const reason of [...new Set(explained.map((one) => one.what))].sort()) {
    const group = explained.filter((one) => one.what === reason);
    const largest = Math.max(...group.map((one) => one.error ?? 0)).toExponential(1);
    write(
      `  ${group.length} answers differ by up to ${largest}, within the rounding of the file's own formula: ${reason}`,
    );
  }
  return failures.length === 0;
}

function describe({ case: id, path, expected, got, error, what }: VectorFailure): string {
  const place = path === "" ? id : `${id} ${path}`;
  if (expected === null && got === null) return `${place}: ${what}`;
  const by = error === null ? "" : ` (relative error ${error.toExponential(1)})`;
  return `${place}: ${what}; expected ${brief(expected)}, got ${brief(got)}${by}`;
}

function brief(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "number") return String(value);
  const text = JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
