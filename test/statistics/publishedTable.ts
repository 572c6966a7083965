import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export type PublishedRow = Readonly<Record<string, string>>;

/**
 * Rows of a table of ../shared/reference/published, which is read beside the project and not copied into it; null
 * with a printed message when it is not there.
 */
export function publishedTable(path: string): readonly PublishedRow[] | null {
  const file = fileURLToPath(new URL(`../../../shared/reference/published/${path}`, import.meta.url));
  if (!existsSync(file)) {
    process.stderr.write(`skipped: ${file} is not here\n`);
    return null;
  }
  const [header, ...rows] = readFileSync(file, "utf8").trim().split(/\r?\n/).map(splitLine);
  return rows.map((cells) => Object.fromEntries((header ?? []).map((name, i) => [name, cells[i] ?? ""])));
}

/** Cells of a line of CSV; commas inside quotes belong to their cell. */
function splitLine(line: string): string[] {
  return [...`${line},`.matchAll(/("[^"]*"|[^,]*),/g)].map(([, cell = ""]) => cell.replaceAll('"', ""));
}
