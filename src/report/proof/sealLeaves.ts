import { deriveSalt } from "./deriveSalt.ts";
import { leafContent } from "./leafContent.ts";
import { hashLeaf, merkleRoot } from "./merkleRoot.ts";
import type { ProofLeaf, SealedLeaves } from "./ProofLeaf.ts";

/** What a proof is made with: the secret stays with those who may see everything. */
export interface SealOptions {
  /** Thirty-two random bytes; see `readProofSecret`. */
  readonly secret: Uint8Array;
  /** What the proof is of, such as title and version of the report. */
  readonly context: string;
}

/**
 * Commits to all that a report says: salts every leaf, sorts them by id and takes the root of the Merkle tree.
 * The same leaves and secret give the same root on every machine.
 *
 * @example
 * import { sealLeaves } from "sijill";
 * const leaves = [{ id: "paragraph/en/1", text: "There were 108 synthetic records." }];
 * const { root } = sealLeaves(leaves, { secret: Buffer.alloc(32, 7), context: "An example, version 1.0" });
 * root.length;
 * // → 64
 */
export function sealLeaves(leaves: readonly ProofLeaf[], { secret, context }: SealOptions): SealedLeaves {
  const sorted = [...leaves].sort((a, b) => (a.id < b.id ? -1 : 1));
  const repeated = sorted.find(({ id }, at) => id === sorted[at + 1]?.id);
  if (repeated !== undefined) throw new TypeError(`Two leaves are named ${repeated.id}.`);
  const sealed = sorted.map(({ id, text }) => {
    const salt = deriveSalt({ id, text }, secret, context);
    return { id, text, salt, hash: hashLeaf(leafContent({ id, text }, salt)) };
  });
  return {
    root: merkleRoot(sealed.map(({ hash }) => hash)).toString("hex"),
    leaves: sealed.map(({ id, text, salt, hash }) => ({
      id,
      text,
      salt: salt.toString("hex"),
      hash: hash.toString("hex"),
    })),
  };
}
