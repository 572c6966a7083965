import type { ProofLeaf } from "./ProofLeaf.ts";

/**
 * A salted leaf as bytes. The id is preceded by its length, so that no other id and text give the same bytes.
 *
 * @param salt sixteen bytes
 */
export function leafContent({ id, text }: ProofLeaf, salt: Uint8Array): Buffer {
  return Buffer.concat([salt, withLength(id), Buffer.from(text, "utf8")]);
}

/** Text as UTF-8 after its length in four bytes. */
export function withLength(text: string): Buffer {
  const bytes = Buffer.from(text, "utf8");
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
