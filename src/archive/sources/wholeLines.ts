import type { FileContent } from "./FileContent.ts";

const lineFeed = 10;

/**
 * A file in pieces that end with a line feed (the last one where the file ends), in one buffer that each piece
 * overwrites. Ends early, with what does not fit, at a line longer than `longest` bytes.
 */
export async function* wholeLines(file: FileContent, longest: number): AsyncGenerator<Buffer> {
  let buffer = Buffer.alloc(0);
  let kept = 0;
  for await (const piece of file.pieces()) {
    if (buffer.length < kept + piece.length) {
      const larger = Buffer.alloc(kept + 2 * piece.length);
      larger.set(buffer.subarray(0, kept));
      buffer = larger;
    }
    buffer.set(piece, kept);
    const filled = kept + piece.length;
    const end = buffer.lastIndexOf(lineFeed, filled - 1) + 1;
    kept = filled - end;
    if (end > 0) yield buffer.subarray(0, end);
    buffer.copyWithin(0, end, filled);
    if (kept > longest) break;
  }
  if (kept > 0) yield buffer.subarray(0, kept);
}
