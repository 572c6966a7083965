import { readFile } from "node:fs/promises";
import { blockRanges, digestLines } from "./fingerprintFile.ts";
import type { RowFingerprints } from "./Manifest.ts";

/** Rows that differ, numbered from 1 as a spreadsheet shows them (the header is row 1); both ends included. */
export interface ChangedRows {
  readonly change: "changed" | "inserted" | "deleted";
  readonly from: number;
  readonly to: number;
  /** True when only blocks of rows are fingerprinted, so that the range is wider than the change may be. */
  readonly isBlock: boolean;
}

/** Which rows of a file differ from its fingerprints. */
export async function findChangedRows(path: string, known: RowFingerprints): Promise<readonly ChangedRows[]> {
  return changedRows(splitLines(await readFile(path)), known);
}

/**
 * Compares lines with fingerprints. With as many lines as before, each differing row (or block) is named; with more or
 * fewer, what stands between the longest common beginning and the longest common end.
 */
export function changedRows(lines: readonly Uint8Array[], known: RowFingerprints): readonly ChangedRows[] {
  const ranges = blockRanges(known);
  const shift = lines.length - known.lines;
  const matches = (index: number, offset: number): boolean => {
    const [from, to] = ranges[index] ?? [0, 0];
    if (from + offset < 0 || to + offset > lines.length) return false;
    return digestLines(lines.slice(from + offset, to + offset)) === known.digests[index];
  };
  const isBlock = known.block > 1;

  if (shift === 0)
    return ranges.flatMap(([from, to], index) =>
      matches(index, 0) ? [] : [{ change: "changed", from: from + 1, to, isBlock } as const],
    );

  let before = 0;
  while (before < ranges.length && matches(before, 0)) before += 1;
  let after = ranges.length;
  // The common end may not reach back over the common beginning, in the old file or in the new one.
  const beginning = before === 0 ? 0 : (ranges[before - 1]?.[1] ?? 0);
  while (after > before && (ranges[after - 1]?.[0] ?? 0) + shift >= beginning && matches(after - 1, shift))
    after -= 1;

  const oldEnd = after === ranges.length ? known.lines : (ranges[after]?.[0] ?? known.lines);
  const newEnd = oldEnd + shift;
  if (oldEnd === beginning) return [{ change: "inserted", from: beginning + 1, to: newEnd, isBlock: false }];
  if (newEnd === beginning) return [{ change: "deleted", from: beginning + 1, to: oldEnd, isBlock: false }];
  return [{ change: "changed", from: beginning + 1, to: Math.max(oldEnd, beginning + 1), isBlock }];
}

function splitLines(content: Buffer): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = 0;
  for (let end = content.indexOf(0x0a); end !== -1; end = content.indexOf(0x0a, from)) {
    lines.push(content.subarray(from, end));
    from = end + 1;
  }
  if (from < content.length) lines.push(content.subarray(from));
  return lines;
}
