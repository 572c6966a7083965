import { SijillError } from "../../errors/index.ts";
import type { Store } from "../store/Store.ts";
import type { FileContent } from "./FileContent.ts";
import { messages } from "./messages.ts";
import { type ObjectOptions, openObjects } from "./openObjects.ts";
import type { RowSource } from "./RowSource.ts";
import type { Scratch } from "./Scratch.ts";
import { splitJsonArray } from "./splitJsonArray.ts";

/** Opens a JSON array of objects; row n is the n-th element. */
export async function openJson(
  file: FileContent,
  { mapped, key }: ObjectOptions,
  store: Store,
  scratch: Scratch,
): Promise<RowSource> {
  const elements = splitJsonArray(readArray(file.name, await file.bytes()));
  const path = await scratch.write(elements.map((element) => `${element}\n`).join(""), ".ndjson");
  const rows = elements.map((_, index) => index + 1);
  return openObjects({ file: file.name, path, rows, unreadable: [], mapped }, key, store);
}

/** The text of a file that is a JSON array. */
function readArray(file: string, bytes: Uint8Array): string {
  if (bytes.length === 0) throw new SijillError(messages.fileEmpty(file));
  let text: string;
  let content: unknown;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    content = JSON.parse(text);
  } catch (error) {
    throw new SijillError(
      messages.fileUnreadable(file, error instanceof Error ? error.message : String(error)),
    );
  }
  if (!Array.isArray(content)) throw new SijillError(messages.jsonNotList(file));
  return text;
}
