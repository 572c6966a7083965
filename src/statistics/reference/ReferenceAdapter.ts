/**
 * How one vector file is checked: its `function` name, and how a case's input becomes numbers that stand
 * beside the case's `expected`. Leaves of `expected` that an adapter does not compute are failures,
 * unless they are listed as `notes` (raw output of other software, kept in the file as evidence).
 */
export interface ReferenceAdapter {
  /** The `function` field of the vector file. */
  readonly function: string;
  /** Keys of `expected` that are documentation, not answers. */
  readonly notes?: readonly string[];
  /** Largest relative error allowed: 1e-10 for closed forms, 1e-7 for iterative fits. */
  readonly tolerance: number;
  /** Absolute error below which two numbers are equal, for values whose true answer is 0. */
  readonly absoluteTolerance?: number;
  /**
   * Computes the answer in the shape of `expected`. Non-finite answers are written as null, as in the files, or left
   * infinite, which is then compared with the reason of the null. `id` is the case's name, for the files where it says
   * which of several functions is meant.
   */
  compute(input: unknown, expected: unknown, id: string): unknown;
  /**
   * Rounding that the file's own formula is known to carry for this input, where that can exceed `tolerance`. Computed
   * from the input alone and used only for leaves that fail without it; each use is counted and reported.
   */
  rounding?(input: unknown): readonly KnownRounding[];
}

/** How far the answers of other software can be off for one input, and why. */
export interface KnownRounding {
  /** Path of the leaf, or of all leaves below it, such as `expected.variance`. */
  readonly path: string;
  /** Largest absolute error. */
  readonly absolute?: number;
  /** Largest relative error. */
  readonly relative?: number;
  readonly reason: string;
}
