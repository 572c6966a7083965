/** Which pairs are compared at all: those whose records have the same key. */
export interface BlockingRule {
  readonly label: string;
  /** SQL over one prepared record; NULL takes part in no pair. */
  readonly key: string;
  /** SQL over the other record where it is another one, as when two columns changed places. */
  readonly otherKey?: string;
  /** What must agree, as keys of fields: wholly, or in part (first letters; month and day). */
  readonly parts: readonly { readonly field: string; readonly whole: boolean }[];
}

/** Compares all records with all others: no loss, and a cost that grows with the square. */
export const everyPair: BlockingRule = { label: "every pair", key: "0", parts: [] };
