import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { RowFingerprints } from "./Manifest.ts";

/**
 * Lines in a block of a record-level file. A short hash of one person's row could be guessed by trying names and dates
 * until it matches; fifty rows together cannot be tried.
 */
const RECORD_BLOCK = 50;

/** A manifest stays readable: larger files get larger blocks. */
const MOST_DIGESTS = 10_000;

const DIGEST_LENGTH = 8;
const LINE_FEED = 0x0a;

export interface FileFingerprint {
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: RowFingerprints | null;
}

/**
 * Hashes a file and its rows, in one pass for the file and one for the rows, without holding it in memory.
 *
 * @param rowLevel "aggregate" fingerprints every line; "record" blocks of fifty lines, never a single one
 */
export async function fingerprintFile(
  path: string,
  rowLevel: "aggregate" | "record",
): Promise<FileFingerprint> {
  const whole = createHash("sha256");
  let bytes = 0;
  let lines = 0;
  let last = LINE_FEED;
  let isText = true;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    whole.update(chunk);
    bytes += chunk.length;
    last = chunk.at(-1) ?? last;
    for (const byte of chunk) {
      if (byte === LINE_FEED) lines += 1;
      else if (byte === 0) isText = false;
    }
  }
  if (last !== LINE_FEED) lines += 1;
  const sha256 = whole.digest("hex");
  if (!isText) return { sha256, bytes, rows: null };

  const block = Math.max(rowLevel === "record" ? RECORD_BLOCK : 1, Math.ceil(lines / MOST_DIGESTS));
  return { sha256, bytes, rows: { lines, block, digests: await digestBlocks(path, lines, block) } };
}

/** Index of the block a line belongs to; a rest shorter than a block joins the block before it. */
function blockOf(line: number, lines: number, block: number): number {
  return Math.min(Math.floor(line / block), Math.max(1, Math.floor(lines / block)) - 1);
}

async function digestBlocks(path: string, lines: number, block: number): Promise<readonly string[]> {
  const digests: string[] = [];
  let line = 0;
  let hash = createHash("sha256");
  const endLine = (): void => {
    line += 1;
    if (line === lines || blockOf(line, lines, block) !== digests.length) {
      digests.push(hash.digest("hex").slice(0, DIGEST_LENGTH));
      hash = createHash("sha256");
    } else hash.update("\n");
  };
  let last = LINE_FEED;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
      hash.update(chunk.subarray(from, end));
      endLine();
      from = end + 1;
    }
    hash.update(chunk.subarray(from));
    last = chunk.at(-1) ?? last;
  }
  if (last !== LINE_FEED) endLine();
  return digests;
}

/** Digest of some lines, as `fingerprintFile` makes it of a block. */
export function digestLines(lines: readonly Uint8Array[]): string {
  const hash = createHash("sha256");
  for (const [index, line] of lines.entries()) {
    if (index > 0) hash.update("\n");
    hash.update(line);
  }
  return hash.digest("hex").slice(0, DIGEST_LENGTH);
}

/** First and last line (from 0, the last one excluded) of each block. */
export function blockRanges({
  lines,
  block,
  digests,
}: RowFingerprints): readonly (readonly [number, number])[] {
  return digests.map((_, index) => [
    index * block,
    index === digests.length - 1 ? lines : (index + 1) * block,
  ]);
}
