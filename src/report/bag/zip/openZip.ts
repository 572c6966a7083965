import { crc32, inflateRawSync } from "node:zlib";
import type { Problem } from "../../../errors/index.ts";
import { refuseArchive } from "../refusals.ts";
import { checkEntries } from "./checkEntries.ts";
import { checkLayout, type PackedRange } from "./checkLayout.ts";
import { readDirectory } from "./readDirectory.ts";
import { usualLimits, type ZipEntry, type ZipLimits } from "./ZipEntry.ts";

/** An archive that was found harmless; its files are unpacked one at a time, and never to disk. */
export interface OpenZip {
  /** Paths of its files, in the order of its directory. */
  readonly paths: readonly string[];
  /** The content of a file, or why it cannot be had; never more bytes than the directory declares. */
  read(path: string): Uint8Array | Problem;
}

/**
 * Opens an archive that may come from an adversary. Everything is judged by what it declares before a byte is unpacked:
 * names, kinds, sizes, ratios, overlaps, and whether directory and headers agree. An archive inside it is a file like
 * any other and is not opened.
 *
 * @param archive the whole archive
 * @param name what to call it in messages
 */
export function openZip(
  archive: Uint8Array,
  name: string,
  limits: ZipLimits = usualLimits,
): OpenZip | Problem {
  const directory = readDirectory(archive, limits);
  if ("reason" in directory) return refuseArchive(name, directory.reason, directory.found);
  const refusal = checkEntries(directory.entries, limits);
  if (refusal !== null) return refuseArchive(name, refusal.reason, refusal.found);
  const ranges = checkLayout(archive, directory);
  if ("reason" in ranges) return refuseArchive(name, ranges.reason, ranges.found);

  const files = directory.entries.filter((entry) => !entry.name.endsWith("/"));
  return {
    paths: files.map((entry) => entry.name),
    read: (path) => {
      const entry = files.find((one) => one.name === path);
      const range = ranges.get(path);
      const content = entry === undefined || range === undefined ? null : unpack(archive, entry, range);
      return content ?? refuseArchive(name, "CONTENT", path);
    },
  };
}

function unpack(
  archive: Uint8Array,
  { method, size, crc }: ZipEntry,
  { from, to }: PackedRange,
): Uint8Array | null {
  const packed = archive.subarray(from, to);
  try {
    // The output is bounded by what was declared and judged: a lie about the size ends here, not in memory.
    const content = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
    return content.length === size && crc32(content) === crc ? content : null;
  } catch {
    return null;
  }
}
