import type { RefusalReason } from "../refusals.ts";
import type { ZipEntry, ZipLimits } from "./ZipEntry.ts";

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** Where the directory begins, and the files end. */
  readonly start: number;
}

export interface ZipRefusal {
  readonly reason: RefusalReason;
  readonly found?: string;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const UTF8_NAME = 0x800;

/**
 * Reads the directory at the end of an archive: what is declared, before any file is looked at. The directory must end
 * where the archive ends, so that nothing can stand behind it.
 *
 * @see APPNOTE.TXT 6.3.10, sections 4.3.12 and 4.3.16
 */
export function readDirectory(archive: Uint8Array, limits: ZipLimits): ZipDirectory | ZipRefusal {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = bytes.length - END_LENGTH;
  if (end < 0) return { reason: "NOT_ZIP" };
  // A comment may follow the end record; a bundle has none, and what is in it would be declared nowhere.
  if (bytes.readUInt32LE(end) !== END || bytes.readUInt16LE(end + 20) !== 0)
    return { reason: bytes.lastIndexOf("PK\x05\x06") === -1 ? "NOT_ZIP" : "HIDDEN_BYTES" };
  const [disk, startDisk, here, count] = [4, 6, 8, 10].map((at) => bytes.readUInt16LE(end + at));
  const [size = 0, start = 0] = [12, 16].map((at) => bytes.readUInt32LE(end + at));
  if (count === 0xffff || size === 0xffffffff || start === 0xffffffff) return { reason: "ZIP64" };
  if (disk !== 0 || startDisk !== 0 || here !== count) return { reason: "SPLIT" };
  if (start + size !== end) return { reason: start + size > end ? "NOT_ZIP" : "HIDDEN_BYTES" };
  if ((count ?? 0) > limits.files) return { reason: "TOO_MANY_FILES", found: String(count) };

  const entries: ZipEntry[] = [];
  let at = start;
  while (at < end) {
    if (at + ENTRY_LENGTH > end || bytes.readUInt32LE(at) !== ENTRY) return { reason: "NOT_ZIP" };
    const [nameLength = 0, extraLength = 0, commentLength = 0] = [28, 30, 32].map((offset) =>
      bytes.readUInt16LE(at + offset),
    );
    const rawName = bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength);
    const flags = bytes.readUInt16LE(at + 8);
    const name = readName(rawName, (flags & UTF8_NAME) !== 0);
    if (name === null) return { reason: "NAME_ENCODING", found: rawName.toString("latin1") };
    entries.push({
      name,
      rawName,
      flags,
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      compressedSize: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
      system: bytes.readUInt8(at + 5),
      attributes: bytes.readUInt32LE(at + 38),
    });
    at += ENTRY_LENGTH + nameLength + extraLength + commentLength;
  }
  return at === end && entries.length === count ? { entries, start } : { reason: "NOT_ZIP" };
}

/** Without the mark for UTF-8 a name is in the code page of whoever packed it: then only ASCII is certain. */
function readName(raw: Buffer, isUtf8: boolean): string | null {
  if (!isUtf8) return raw.every((byte) => byte < 0x80) ? raw.toString("latin1") : null;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(raw);
  } catch {
    return null;
  }
}
