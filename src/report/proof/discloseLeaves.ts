import type { Disclosure } from "./Disclosure.ts";
import type { SealedLeaf, SealedLeaves } from "./ProofLeaf.ts";

/** Why a leaf is withheld, and whether its id may be seen. */
export interface Withholding {
  readonly reason: string;
  /** True where the id alone would say something. */
  readonly hidesId: boolean;
}

/**
 * The part of a sealed tree that may be seen, under the same root: disclosed leaves with text and salt, withheld ones
 * with their hash and the reason.
 *
 * @param withhold the reason a leaf is withheld for, or null when it may be seen
 * @example
 * import { discloseLeaves, sealLeaves, verifyDisclosure } from "sijill";
 * const leaves = [
 *   { id: "paragraph/en/1", text: "There were 108 synthetic records." },
 *   { id: "paragraph/en/2", text: "Two of them were seen by a protected witness." },
 * ];
 * const sealed = sealLeaves(leaves, { secret: Buffer.alloc(32, 7), context: "An example, version 1.0" });
 * const shown = discloseLeaves(sealed, ({ id }) => (id.endsWith("/2") ? { reason: "protected witness", hidesId: false } : null));
 * verifyDisclosure(shown, sealed.root).isPart;
 * // → true
 */
export function discloseLeaves(
  { root, leaves }: SealedLeaves,
  withhold: (leaf: SealedLeaf) => Withholding | null,
): Disclosure {
  return {
    format: "sijill-proof/2",
    root,
    leaves: leaves.map((leaf) => {
      const withheld = withhold(leaf);
      if (withheld === null) return leaf;
      return { id: withheld.hidesId ? null : leaf.id, hash: leaf.hash, reason: withheld.reason };
    }),
  };
}
