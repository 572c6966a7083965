/** Both ends are whole numbers that must stay possible to whoever computes; see `needOf` for how they are chosen. */
export interface Need {
  readonly least: number;
  readonly most: number;
}

/**
 * One number that a release states, could state, or implies.
 * - `printed`: it stands somewhere in the release, and may be withheld there at a cost
 * - `known`: it is known already, from an earlier release; nothing can take it back
 * - `implied`: it stands nowhere, but follows from what does: a margin, a remainder, a difference of two releases
 */
export interface SystemCell {
  /** Its identity: what it counts. Systems are sorted by it, so the order of rows changes nothing. */
  readonly key: string;
  readonly role: "printed" | "known" | "implied";
  /** Null where nothing states it: a joint cell behind two margins. */
  readonly value: number | null;
  /** What is lost by withholding it; 0 for a cell that is printed nowhere. */
  readonly cost: number;
  /** What anybody knows of it without the release. */
  readonly lower: number;
  readonly upper: number;
  /** For a cell that must be protected: what must stay possible. */
  readonly need: Need | null;
  /** False for sums of weights, whose differences need not be whole. */
  readonly isWhole: boolean;
}

/** What always holds between cells: `lower ≤ Σ times × cell ≤ upper`; a sum that holds exactly has both ends 0. */
export interface Relation {
  readonly terms: readonly (readonly [cell: number, times: number])[];
  readonly lower: number;
  readonly upper: number;
  /** In words, for the plan: "br-215, 2014: sum of its months". */
  readonly reason: string;
}

/** Everything that one release and the earlier ones say about the same records, as numbers and what binds them. */
export interface CellSystem {
  readonly cells: readonly SystemCell[];
  readonly relations: readonly Relation[];
}

/** What a release says about each cell: an exact value has two equal ends. */
export interface Known {
  readonly lower: number;
  readonly upper: number;
}
