import { SijillError } from "../../errors/index.ts";
import type { FileContent } from "./FileContent.ts";
import { messages } from "./messages.ts";
import { startsWithMark } from "./startsWithMark.ts";

export type TextEncoding = "utf-8" | "windows-1256" | "utf-16le";

/** Text of a file in UTF-8; `decoded` when that is not how the file itself is written. */
export interface Utf8Text {
  readonly bytes: Uint8Array;
  readonly decoded: boolean;
}

const lineFeed = 10;

/**
 * Reads a text file into UTF-8. Bytes that a declared UTF-8 file has wrong are left as they are, so that the rows
 * they stand in can be named.
 *
 * @throws SIJILL_FILE_EMPTY, SIJILL_FILE_BINARY, SIJILL_FILE_UNREADABLE
 */
export async function readUtf8(file: FileContent, encoding: TextEncoding = "utf-8"): Promise<Utf8Text> {
  const bytes = await file.bytes();
  if (isBlank(bytes)) throw new SijillError(messages.fileEmpty(file.name));
  if (encoding === "utf-8") {
    requireText(file.name, bytes);
    return { bytes, decoded: false };
  }
  const text = decode(file.name, bytes, encoding);
  const utf8 = new TextEncoder().encode(text);
  requireText(file.name, utf8);
  if (isBlank(utf8)) throw new SijillError(messages.fileEmpty(file.name));
  return { bytes: utf8, decoded: true };
}

function decode(file: string, bytes: Uint8Array, encoding: TextEncoding): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new SijillError(messages.fileUnreadable(file, `it is not ${encoding}`));
  }
}

/** No text contains a NUL, wherever it stands: what does is binary, another encoding or damaged. */
function requireText(file: string, bytes: Uint8Array): void {
  const nul = bytes.indexOf(0);
  if (nul === -1) return;
  let line = 1;
  for (let i = bytes.indexOf(lineFeed); i !== -1 && i < nul; i = bytes.indexOf(lineFeed, i + 1)) line++;
  throw new SijillError(messages.fileBinary(file, line));
}

/** Nothing but a byte order mark, spaces and line breaks. */
export function isBlank(bytes: Uint8Array): boolean {
  for (let i = startsWithMark(bytes) ? 3 : 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte !== 10 && byte !== 13 && byte !== 32 && byte !== 9) return false;
  }
  return true;
}
