import { inflateSync } from "node:zlib";
import { fingerprintOf } from "../ledgerFingerprint.ts";

/** A ledger is text; what unpacks to more than this is none. */
const MOST_BYTES = 64 * 1024 * 1024;
/** A report attaches a ledger and its tables. */
const MOST_ATTACHMENTS = 1000;

/**
 * Fingerprint of the ledger that travels inside a PDF, as every page of the report prints it: the first sixteen digits
 * of the SHA-256. Null where none is attached. Only streams that call themselves embedded files are unpacked, each
 * bounded; nothing else of the PDF is read.
 */
export function attachedLedger(pdf: Uint8Array): string | null {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  let at = 0;
  for (let count = 0; count < MOST_ATTACHMENTS; count += 1) {
    const marker = bytes.indexOf("/EmbeddedFile", at);
    if (marker !== -1 && bytes.subarray(marker + 13, marker + 14).toString() === "s") {
      at = marker + 13; // the list of embedded files, not one of them
      continue;
    }
    const start = marker === -1 ? -1 : bytes.indexOf("stream", marker);
    const end = start === -1 ? -1 : bytes.indexOf("endstream", start);
    if (end === -1) return null;
    at = end;
    const dictionary = bytes.subarray(Math.max(0, bytes.lastIndexOf(" obj", marker)), start);
    const isPacked = dictionary.includes("/FlateDecode");
    const from = start + "stream".length + (bytes[start + 6] === 0x0d ? 2 : 1);
    const content = isPacked ? unpack(bytes.subarray(from, end)) : bytes.subarray(from, end);
    if (content?.includes('"format": "sijill-ledger/')) return fingerprintOf(content);
  }
  return null;
}

function unpack(stream: Buffer): Buffer | null {
  try {
    return inflateSync(stream, { maxOutputLength: MOST_BYTES });
  } catch {
    return null;
  }
}
