import type { Zippable } from "fflate";

/** A regular file that everyone may read and its owner may write, as Unix says it: -rw-r--r--. */
const PERMISSIONS = 0o100644;
const UNIX = 3;

/**
 * Files as one archive, the same bytes every time: sorted, without a clock, with fixed permissions. They are stored and
 * not compressed: what a compressor writes can change with its version, and in a stored file every byte is covered by
 * a hash.
 *
 * @param files content by path
 */
export async function writeZip(files: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const { zipSync } = await import("fflate");
  // The library reads this date by its local parts, so it is made of local parts: 1 January 1980 in every time zone.
  const mtime = new Date(1980, 0, 1);
  const options = { level: 0, mtime, os: UNIX, attrs: PERMISSIONS * 2 ** 16 } as const;
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const entries: Zippable = Object.fromEntries(sorted.map(([path, content]) => [path, [content, options]]));
  return zipSync(entries);
}
