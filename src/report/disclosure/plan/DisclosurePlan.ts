import type { Levels } from "../coarsening/index.ts";
import type { Profile, ProfileName } from "../profiles/index.ts";

/** Why a figure is not shown. */
export type Withholding =
  /** It is smaller than the threshold. */
  | "small"
  /** With it, a small one could be computed. */
  | "protects"
  /** It is computed from figures that are withheld. */
  | "follows"
  /** It is about something finer than the profile shows, and cannot be coarsened. */
  | "too-fine"
  /** Nobody says what it was made from. */
  | "untraced"
  /** Nobody says what its columns are about. */
  | "undeclared"
  /** It tells single records apart. */
  | "records"
  /** The policy says so. */
  | "policy";

export interface CellPlan {
  /** Index in the rows of the coarsened table. */
  readonly row: number;
  readonly column: string;
  readonly why: Withholding;
}

export interface TablePlan {
  readonly id: string;
  readonly state: "shown" | "withheld";
  /** Why the whole table is withheld. */
  readonly why: Withholding | null;
  /** Level by dimension that is coarsened. */
  readonly levels: Levels;
  /** Bits lost by coarsening. */
  readonly loss: number;
  readonly rows: { readonly before: number; readonly after: number };
  /** Figures above zero after coarsening, and how many of them are below their threshold. */
  readonly figures: number;
  readonly small: number;
  readonly cells: readonly CellPlan[];
}

export interface QuantityPlan {
  readonly id: string;
  readonly state: "shown" | "coarsened" | "withheld";
  readonly why: Withholding | null;
  /** A withheld count is said to be fewer than this. */
  readonly below: number | null;
}

export interface FigurePlan {
  readonly id: string;
  readonly state: "kept" | "redrawn" | "withheld";
  /** Why it is withheld: its table is, or it cannot be drawn from what may be shown of it. */
  readonly why: "table" | "not-drawable" | null;
}

/** What a reader can compute about a withheld figure from everything that is released. */
export interface AuditedCell {
  readonly about: string;
  readonly lower: number;
  readonly upper: number;
  readonly state: "protected" | "exposed" | "unfinished";
  readonly isSmall: boolean;
}

export interface Audit {
  readonly solver: string;
  readonly cells: number;
  readonly relations: number;
  /** Parts solved to the cheapest set of cells, and to a sufficient one. */
  readonly solved: { readonly optimal: number; readonly sufficient: number };
  readonly withheld: readonly AuditedCell[];
  /** Statements of earlier releases that were taken into account. */
  readonly earlier: number;
}

/** What one version shows and withholds, decided before anything of it is written. */
export interface DisclosurePlan {
  readonly profile: ProfileName;
  readonly rules: Profile;
  /** Rules that are looser than the profile's own, and why. */
  readonly loosened: readonly string[];
  readonly reason: string | null;
  readonly protectedDatasets: readonly string[];
  readonly tables: readonly TablePlan[];
  readonly quantities: readonly QuantityPlan[];
  readonly figures: readonly FigurePlan[];
  /** Null for a profile with exact counts, and where there is nothing to protect. */
  readonly audit: Audit | null;
}
