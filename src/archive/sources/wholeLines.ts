import type { FileContent } from "./FileContent.ts";

const lineFeed = 10;

/**
 * A file in pieces that end with a line feed (the last one where the file ends), each overwritten once the next one is
 * asked for. A line that two pieces of the file share comes by itself. Ends early, with what there is of it, at a line
 * longer than `longest` bytes.
 */
export async function* wholeLines(file: FileContent, longest: number): AsyncGenerator<Buffer> {
  let begun = Buffer.alloc(0);
  for await (const { buffer, byteOffset, length } of file.pieces()) {
    const piece = Buffer.from(buffer, byteOffset, length);
    let start = 0;
    if (begun.length > 0) {
      start = piece.indexOf(lineFeed) + 1;
      const isEnded = start > 0;
      begun = Buffer.concat([begun, isEnded ? piece.subarray(0, start) : piece]);
      if (!isEnded && begun.length <= longest) continue;
      yield begun;
      if (!isEnded) return;
    }
    const end = piece.lastIndexOf(lineFeed) + 1;
    if (end > start) yield piece.subarray(start, end);
    begun = Buffer.from(piece.subarray(end));
    if (begun.length > longest) {
      yield begun;
      return;
    }
  }
  if (begun.length > 0) yield begun;
}
