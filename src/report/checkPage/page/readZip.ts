/// <reference lib="dom" />
import type { RefusalReason } from "../../bag/refusals.ts";
import { checkEntries } from "../../bag/zip/checkEntries.ts";
import { checkLayout } from "../../bag/zip/checkLayout.ts";
import { readDirectory } from "../../bag/zip/readDirectory.ts";
import { usualLimits, type ZipEntry } from "../../bag/zip/ZipEntry.ts";

/** Why an archive is not opened, and the file it was found at. */
export interface Refusal {
  readonly refused: RefusalReason;
  readonly found: string;
}

/**
 * The files of an archive in a browser, judged by the same rules as on the command line before a byte is unpacked.
 *
 * @returns content by path, all in one folder whose name is left out
 */
export async function readZip(archive: Uint8Array): Promise<ReadonlyMap<string, Uint8Array> | Refusal> {
  const refuse = (refused: RefusalReason, found = ""): Refusal => ({ refused, found });
  const directory = readDirectory(archive, usualLimits);
  if ("reason" in directory) return refuse(directory.reason, directory.found);
  const refusal = checkEntries(directory.entries, usualLimits);
  if (refusal !== null) return refuse(refusal.reason, refusal.found);
  const ranges = checkLayout(archive, directory);
  if ("reason" in ranges) return refuse(ranges.reason, ranges.found);

  const files = directory.entries.filter(({ name }) => !name.endsWith("/"));
  const top = `${files[0]?.name.split("/")[0] ?? ""}/`;
  const contents = new Map<string, Uint8Array>();
  for (const entry of files) {
    if (!entry.name.startsWith(top) || top === "/") return refuse("TOP_FOLDER", entry.name);
    const range = ranges.get(entry.name);
    const packed = range === undefined ? null : archive.subarray(range.from, range.to);
    const content = packed === null ? null : await unpack(packed, entry);
    if (content === null) return refuse("CONTENT", entry.name);
    contents.set(entry.name.slice(top.length), content);
  }
  return contents;
}

/** Content of a file; never more bytes than its directory declares. */
async function unpack(packed: Uint8Array, { method, size }: ZipEntry): Promise<Uint8Array | null> {
  if (method === 0) return packed.length === size ? packed : null;
  const content = new Uint8Array(size);
  let at = 0;
  try {
    const stream = new Blob([packed as BlobPart])
      .stream()
      .pipeThrough(new DecompressionStream("deflate-raw"));
    const reader = stream.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (at + value.length > size) return null;
      content.set(value, at);
      at += value.length;
    }
  } catch {
    return null;
  }
  return at === size ? content : null;
}
