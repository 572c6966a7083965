import { SijillError } from "../../errors/index.ts";
import { messages } from "../messages.ts";
import type { Store } from "../store/Store.ts";
import type { FileContent } from "./FileContent.ts";
import { openNdjson } from "./openNdjson.ts";
import type { RowSource } from "./RowSource.ts";
import type { Scratch } from "./Scratch.ts";

/** Opens a JSON array of objects; row n is the n-th element. */
export async function openJson(
  file: FileContent,
  key: string,
  store: Store,
  scratch: Scratch,
): Promise<RowSource> {
  const list = parseList(file.name, await file.bytes());
  const lines = list.map((element) => JSON.stringify(element)).join("\n");
  const path = await scratch.write(`${lines}\n`, ".ndjson");
  return openNdjson(
    file,
    path,
    key,
    store,
    list.map((_, index) => index + 1),
  );
}

function parseList(file: string, bytes: Uint8Array): readonly unknown[] {
  if (bytes.length === 0) throw new SijillError(messages.fileEmpty(file));
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    throw new SijillError(
      messages.fileUnreadable(file, error instanceof Error ? error.message : String(error)),
    );
  }
  if (!Array.isArray(content)) throw new SijillError(messages.jsonNotList(file));
  return content;
}
