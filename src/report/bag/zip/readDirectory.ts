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
  // Nothing of Node: the page that checks a bundle in a browser reads it by these very lines.
  const bytes = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = bytes.byteLength - END_LENGTH;
  if (end < 0) return { reason: "NOT_ZIP" };
  // A comment may follow the end record; a bundle has none, and what is in it would be declared nowhere.
  if (bytes.getUint32(end, true) !== END || bytes.getUint16(end + 20, true) !== 0)
    return { reason: hasEnd(bytes) ? "HIDDEN_BYTES" : "NOT_ZIP" };
  const [disk, startDisk, here, count] = [4, 6, 8, 10].map((at) => bytes.getUint16(end + at, true));
  const [size = 0, start = 0] = [12, 16].map((at) => bytes.getUint32(end + at, true));
  if (count === 0xffff || size === 0xffffffff || start === 0xffffffff) return { reason: "ZIP64" };
  if (disk !== 0 || startDisk !== 0 || here !== count) return { reason: "SPLIT" };
  if (start + size !== end) return { reason: start + size > end ? "NOT_ZIP" : "HIDDEN_BYTES" };
  if ((count ?? 0) > limits.files) return { reason: "TOO_MANY_FILES", found: String(count) };

  const entries: ZipEntry[] = [];
  let at = start;
  while (at < end) {
    if (at + ENTRY_LENGTH > end || bytes.getUint32(at, true) !== ENTRY) return { reason: "NOT_ZIP" };
    const [nameLength = 0, extraLength = 0, commentLength = 0] = [28, 30, 32].map((offset) =>
      bytes.getUint16(at + offset, true),
    );
    const rawName = archive.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength);
    const flags = bytes.getUint16(at + 8, true);
    const name = readName(rawName, (flags & UTF8_NAME) !== 0);
    if (name === null) return { reason: "NAME_ENCODING", found: latin(rawName) };
    entries.push({
      name,
      rawName,
      flags,
      method: bytes.getUint16(at + 10, true),
      crc: bytes.getUint32(at + 16, true),
      compressedSize: bytes.getUint32(at + 20, true),
      size: bytes.getUint32(at + 24, true),
      offset: bytes.getUint32(at + 42, true),
      system: bytes.getUint8(at + 5),
      attributes: bytes.getUint32(at + 38, true),
    });
    at += ENTRY_LENGTH + nameLength + extraLength + commentLength;
  }
  return at === end && entries.length === count ? { entries, start } : { reason: "NOT_ZIP" };
}

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** Whether an end record stands anywhere. */
function hasEnd(bytes: DataView): boolean {
  for (let at = bytes.byteLength - END_LENGTH; at >= 0; at -= 1)
    if (bytes.getUint32(at, true) === END) return true;
  return false;
}

/** Without the mark for UTF-8 a name is in the code page of whoever packed it: then only ASCII is certain. */
function readName(raw: Uint8Array, isUtf8: boolean): string | null {
  if (!isUtf8) return raw.every((byte) => byte < 0x80) ? latin(raw) : null;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(raw);
  } catch {
    return null;
  }
}
