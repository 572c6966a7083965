import type { ZipDirectory, ZipRefusal } from "./readDirectory.ts";
import type { ZipEntry } from "./ZipEntry.ts";

const HEADER = 0x04034b50;
const HEADER_LENGTH = 30;
const DESCRIPTOR = 0x08074b50;
/** The sizes follow the file, because they were not known before it was written. */
const SIZES_FOLLOW = 0x0008;

/** Where the packed bytes of a file stand. */
export interface PackedRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Compares the header before each file with the directory, and makes sure that the files fill the archive: none lies
 * over another, and no byte before, between or behind them belongs to nobody.
 */
export function checkLayout(
  archive: Uint8Array,
  { entries, start }: ZipDirectory,
): ReadonlyMap<string, PackedRange> | ZipRefusal {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const ranges = new Map<string, PackedRange>();
  let at = 0;
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    const { name, offset } = entry;
    if (offset !== at) return { reason: offset < at ? "OVERLAP" : "HIDDEN_BYTES", found: name };
    if (at + HEADER_LENGTH > start || bytes.readUInt32LE(at) !== HEADER)
      return { reason: "HEADERS_DISAGREE", found: name };
    if (!agrees(bytes, at, entry)) return { reason: "HEADERS_DISAGREE", found: name };
    const from = at + HEADER_LENGTH + entry.rawName.length + bytes.readUInt16LE(at + 28);
    const to = from + entry.compressedSize;
    if (to > start) return { reason: "OVERLAP", found: name };
    ranges.set(name, { from, to });
    const after = (entry.flags & SIZES_FOLLOW) === 0 ? 0 : descriptorLength(bytes, to, entry);
    if (after === null) return { reason: "HEADERS_DISAGREE", found: name };
    at = to + after;
  }
  return at === start ? ranges : { reason: at > start ? "OVERLAP" : "HIDDEN_BYTES" };
}

/** True when the header of a file says what the directory says of it. */
function agrees(bytes: Buffer, at: number, entry: ZipEntry): boolean {
  const { flags, method, rawName } = entry;
  const nameLength = bytes.readUInt16LE(at + 26);
  const name = bytes.subarray(at + HEADER_LENGTH, at + HEADER_LENGTH + nameLength);
  const sizes = [entry.crc, entry.compressedSize, entry.size];
  const known = sizes.every((size, index) => bytes.readUInt32LE(at + 14 + 4 * index) === size);
  const unknown = [14, 18, 22].every((offset) => bytes.readUInt32LE(at + offset) === 0);
  return (
    bytes.readUInt16LE(at + 6) === flags &&
    bytes.readUInt16LE(at + 8) === method &&
    name.equals(rawName) &&
    (known || ((flags & SIZES_FOLLOW) !== 0 && unknown))
  );
}

/** Length of the sizes behind a file, or null when they are not those of the directory. */
function descriptorLength(bytes: Buffer, at: number, { crc, compressedSize, size }: ZipEntry): number | null {
  for (const skip of [4, 0]) {
    if (at + skip + 12 > bytes.length) continue;
    if (skip === 4 && bytes.readUInt32LE(at) !== DESCRIPTOR) continue;
    const found = [0, 4, 8].map((offset) => bytes.readUInt32LE(at + skip + offset));
    if (found[0] === crc && found[1] === compressedSize && found[2] === size) return skip + 12;
  }
  return null;
}
