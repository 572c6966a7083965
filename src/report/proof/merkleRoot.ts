import { createHash } from "node:crypto";

/** RFC 6962, section 2.1: leaves and nodes are hashed under different first bytes, so that neither passes as the other. */
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

const hash = (...parts: readonly Uint8Array[]): Buffer => {
  const digest = createHash("sha256");
  for (const part of parts) digest.update(part);
  return digest.digest();
};

/** Hash of a leaf of the tree. */
export function hashLeaf(content: Uint8Array): Buffer {
  return hash(LEAF, content);
}

/**
 * Root of the Merkle tree over the hashes of its leaves, in their order. A tree of n leaves is divided after the largest
 * power of two below n; the root over none is the hash of nothing.
 *
 * @see RFC 6962, section 2.1 (Merkle Hash Trees)
 * @evidence test/report/proof/merkleRoot.test.ts, the eight trees of the reference implementation of RFC 6962
 */
export function merkleRoot(leaves: readonly Uint8Array[]): Buffer {
  const [only] = leaves;
  if (only === undefined) return hash();
  if (leaves.length === 1) return Buffer.from(only);
  const half = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return hash(NODE, merkleRoot(leaves.slice(0, half)), merkleRoot(leaves.slice(half)));
}
