import { sha256 } from "./sha256.ts";
import { stableJson } from "./stableJson.ts";

/** Hash of rows of cells as they are read: without spaces and without what directs the text only. */
export function hashPrinted(rows: readonly (readonly string[])[]): string {
  return sha256(stableJson(rows.map((row) => row.map((cell) => cell.replace(/[\s\p{Cf}]+/gu, "")))));
}
