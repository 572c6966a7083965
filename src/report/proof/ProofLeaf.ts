/** One thing a report says, under a name of its own: a paragraph, a printed number, a table. */
export interface ProofLeaf {
  /** Unique within a proof, such as `paragraph/en/12`. */
  readonly id: string;
  readonly text: string;
}

/** A leaf with its salt and its hash. Whoever has the salt can test guesses of the text: it goes with the text only. */
export interface SealedLeaf extends ProofLeaf {
  /** Sixteen bytes in hexadecimal. */
  readonly salt: string;
  readonly hash: string;
}

/** Everything that was committed to, by id, and the root that stands for it. Never leaves those who may see all. */
export interface SealedLeaves {
  readonly root: string;
  readonly leaves: readonly SealedLeaf[];
}
