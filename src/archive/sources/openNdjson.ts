import type { Store } from "../store/Store.ts";
import type { FileContent } from "./FileContent.ts";
import { longestObject, type ObjectOptions, openObjects } from "./openObjects.ts";
import type { RowSource } from "./RowSource.ts";
import { readUtf8 } from "./readUtf8.ts";
import type { Scratch } from "./Scratch.ts";
import { surveyLines } from "./surveyLines.ts";

/** Opens a file of one JSON object a line; rows are lines. */
export async function openNdjson(
  file: FileContent,
  { mapped, key }: ObjectOptions,
  store: Store,
  scratch: Scratch,
): Promise<RowSource> {
  const { bytes } = await readUtf8(file);
  const { rows, unreadable, plain, readableBytes } = surveyLines(bytes, longestObject);
  const path = plain ? file.path : await scratch.write(readableBytes(), ".ndjson");
  return openObjects({ file: file.name, path, rows, unreadable, mapped }, key, store);
}
