import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Rejection } from "../../archive/index.ts";
import { SijillError } from "../../errors/index.ts";
import { messages } from "../messages.ts";
import { exists } from "./exists.ts";

/**
 * Writes rejected rows as CSV, cells guarded against formulas. Without rejections nothing is written, but a file of
 * an earlier run is emptied to its header: it must not speak about rows that are right by now.
 *
 * @returns the path of the file, or null when there was nothing to write
 * @throws SIJILL_OUTPUT_UNWRITABLE
 */
export async function writeRejected(
  folder: string,
  file: string | undefined,
  rejections: readonly Rejection[],
): Promise<string | null> {
  const path = file ?? join(folder, "rejected.csv");
  if (rejections.length === 0 && !(await exists(path))) return null;
  const { writeCsv } = await import("../../report/index.ts");
  const text = writeCsv({
    id: "rejected",
    title: "Rejected rows",
    columns: (["file", "row", "column", "value", "code", "message"] as const).map((name) => ({
      name,
      label: name,
      type: name === "row" ? "integer" : "text",
      role: "dimension",
    })),
    rows: rejections.map((rejection) => ({ ...rejection })),
    unit: null,
    nature: "documented",
    method: { name: "validation" },
    inputs: [],
    notes: [],
  });
  await writeFile(path, text, "utf8").catch((error: unknown) => {
    throw new SijillError(
      messages.outputUnwritable(path, error instanceof Error ? error.message : String(error)),
    );
  });
  return rejections.length === 0 ? null : path;
}
