import { loadTable, Scratch, Store } from "../../archive/index.ts";
import type { Table } from "../../quantities/index.ts";

/** A file of counts by history (or of persons) as a table: cells that are whole numbers are numbers. */
export async function readCaptureTable(path: string): Promise<Pick<Table, "columns" | "rows" | "inputs">> {
  const store = await Store.open();
  const scratch = new Scratch();
  try {
    const loaded = await loadTable(path, "histories", store, scratch);
    const selected = loaded.columns.map((_, at) => `c${at}`).join(", ");
    const rows = await store.rows(`SELECT ${selected} FROM histories ORDER BY position`);
    return {
      columns: loaded.columns.map((name) => ({ name, label: name, type: "text", role: "dimension" })),
      rows: rows.map((row) =>
        Object.fromEntries(loaded.columns.map((name, at) => [name, cellOf(row[`c${at}`])])),
      ),
      inputs: [
        {
          dataset: loaded.file,
          file: loaded.file,
          sha256: loaded.sha256,
          rows: loaded.rows,
          selection: "all rows",
        },
      ],
    };
  } finally {
    await store.close();
    await scratch.remove();
  }
}

function cellOf(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  const text = String(value).trim();
  if (text === "") return null;
  return /^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : text;
}
