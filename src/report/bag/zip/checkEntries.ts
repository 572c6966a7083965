import { checkPath } from "../checkPath.ts";
import { findCollision } from "../findCollision.ts";
import type { RefusalReason } from "../refusals.ts";
import type { ZipRefusal } from "./readDirectory.ts";
import type { ZipEntry, ZipLimits } from "./ZipEntry.ts";

/** Flags of an entry that is encrypted: plainly, strongly, or with its header masked. */
const ENCRYPTED = 0x0001 | 0x0040 | 0x2000;
const FILE_TYPE = 0o170000;
const REGULAR = 0o100000;
const FOLDER = 0o040000;
/** Systems whose upper attributes are a Unix mode: Unix and macOS. */
const unixSystems = new Set([3, 19]);

/** Below this nobody bombs anybody: an almost empty file of one letter has a high ratio by nature. */
const SMALL = 1024 * 1024;

/** Judges an archive by what its directory declares, before anything is unpacked. */
export function checkEntries(entries: readonly ZipEntry[], limits: ZipLimits): ZipRefusal | null {
  let total = 0;
  for (const entry of entries) {
    const reason = checkEntry(entry, limits);
    if (reason !== null) return { reason, found: entry.name };
    total += entry.size;
    if (total > limits.totalBytes) return { reason: "TOO_LARGE", found: entry.name };
  }
  const collision = findCollision(entries.map(({ name }) => name));
  return collision === null ? null : { reason: collision.reason, found: collision.path };
}

function checkEntry(entry: ZipEntry, { ratio }: ZipLimits): RefusalReason | null {
  const { name, flags, method, size, compressedSize, system, attributes } = entry;
  const isFolder = name.endsWith("/");
  const path = checkPath(isFolder ? name.slice(0, -1) : name);
  if (path !== null) return path;
  if ((flags & ENCRYPTED) !== 0) return "ENCRYPTED";
  if (method !== 0 && method !== 8) return "METHOD";
  const type = unixSystems.has(system) ? (attributes >>> 16) & FILE_TYPE : 0;
  if (type !== 0 && type !== (isFolder ? FOLDER : REGULAR)) return "LINK";
  if ([size, compressedSize, entry.offset].includes(0xffffffff)) return "ZIP64";
  if (isFolder && size > 0) return "HIDDEN_BYTES";
  if (method === 0 && size !== compressedSize) return "HEADERS_DISAGREE";
  return size > SMALL && size > compressedSize * ratio ? "RATIO" : null;
}
