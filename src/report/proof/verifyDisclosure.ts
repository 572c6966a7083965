import { type Disclosure, isDisclosed } from "./Disclosure.ts";
import { leafContent } from "./leafContent.ts";
import { hashLeaf, merkleRoot } from "./merkleRoot.ts";

/** What the check of a disclosure found. */
export interface DisclosureFindings {
  /** True when every disclosed leaf belongs to the tree of the root, and the root is the one that was asked for. */
  readonly isPart: boolean;
  readonly root: string;
  /** Root of the leaves as they are listed. */
  readonly computedRoot: string;
  readonly disclosed: number;
  readonly withheld: number;
  /** Ids of disclosed leaves whose text, id or salt is not what was committed to. */
  readonly altered: readonly string[];
  /** Ids that stand out of order or twice: a tree has each leaf once, in the order of their ids. */
  readonly misplaced: readonly string[];
}

/**
 * Checks that everything disclosed belongs to one sealed tree, without seeing what is withheld.
 *
 * @param root the root of the sealed version, as it was published, signed or cleared; that of the disclosure unless given
 */
export function verifyDisclosure(disclosure: Disclosure, root: string = disclosure.root): DisclosureFindings {
  const { leaves } = disclosure;
  const shown = leaves.filter(isDisclosed);
  const altered = shown
    .filter(
      (leaf) => hashLeaf(leafContent(leaf, Buffer.from(leaf.salt, "hex"))).toString("hex") !== leaf.hash,
    )
    .map(({ id }) => id);
  const ids = leaves.flatMap(({ id }) => (id === null ? [] : [id]));
  const misplaced = ids.filter((id, at) => at > 0 && !((ids[at - 1] ?? "") < id));
  const computedRoot = merkleRoot(leaves.map(({ hash }) => Buffer.from(hash, "hex"))).toString("hex");
  return {
    isPart:
      altered.length === 0 && misplaced.length === 0 && computedRoot === root && disclosure.root === root,
    root,
    computedRoot,
    disclosed: shown.length,
    withheld: leaves.length - shown.length,
    altered,
    misplaced,
  };
}
