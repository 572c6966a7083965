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
  const bytes = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const ranges = new Map<string, PackedRange>();
  let at = 0;
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    const { name, offset } = entry;
    if (offset !== at) return { reason: offset < at ? "OVERLAP" : "HIDDEN_BYTES", found: name };
    if (at + HEADER_LENGTH > start || bytes.getUint32(at, true) !== HEADER)
      return { reason: "HEADERS_DISAGREE", found: name };
    if (!agrees(archive, bytes, at, entry)) return { reason: "HEADERS_DISAGREE", found: name };
    const from = at + HEADER_LENGTH + entry.rawName.length + bytes.getUint16(at + 28, true);
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
function agrees(archive: Uint8Array, bytes: DataView, at: number, entry: ZipEntry): boolean {
  const { flags, method, rawName } = entry;
  const nameLength = bytes.getUint16(at + 26, true);
  const name = archive.subarray(at + HEADER_LENGTH, at + HEADER_LENGTH + nameLength);
  const sizes = [entry.crc, entry.compressedSize, entry.size];
  const known = sizes.every((size, index) => bytes.getUint32(at + 14 + 4 * index, true) === size);
  const unknown = [14, 18, 22].every((offset) => bytes.getUint32(at + offset, true) === 0);
  return (
    bytes.getUint16(at + 6, true) === flags &&
    bytes.getUint16(at + 8, true) === method &&
    sameBytes(name, rawName) &&
    (known || ((flags & SIZES_FOLLOW) !== 0 && unknown))
  );
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);

/** Length of the sizes behind a file, or null when they are not those of the directory. */
function descriptorLength(
  bytes: DataView,
  at: number,
  { crc, compressedSize, size }: ZipEntry,
): number | null {
  for (const skip of [4, 0]) {
    if (at + skip + 12 > bytes.byteLength) continue;
    if (skip === 4 && bytes.getUint32(at, true) !== DESCRIPTOR) continue;
    const found = [0, 4, 8].map((offset) => bytes.getUint32(at + skip + offset, true));
    if (found[0] === crc && found[1] === compressedSize && found[2] === size) return skip + 12;
  }
  return null;
}
