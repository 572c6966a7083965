import type { SealedLeaf } from "./ProofLeaf.ts";

/** A leaf that may be seen, with the salt that proves it. */
export type DisclosedLeaf = SealedLeaf;

/** A leaf that may not be seen: its hash keeps its place in the tree, and its salt stays sealed. */
export interface WithheldLeaf {
  /** Null where the id alone would say something. */
  readonly id: string | null;
  readonly hash: string;
  readonly reason: string;
}

/** What a public version carries: every leaf of the sealed tree in order, seen or withheld, under the same root. */
export interface Disclosure {
  readonly format: "sijill-proof/2";
  readonly root: string;
  readonly leaves: readonly (DisclosedLeaf | WithheldLeaf)[];
}

/** Tells a leaf that may be seen from one that may not. */
export function isDisclosed(leaf: DisclosedLeaf | WithheldLeaf): leaf is DisclosedLeaf {
  return "salt" in leaf;
}
