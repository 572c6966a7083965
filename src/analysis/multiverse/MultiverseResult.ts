import type { Choice } from "./multiverse.ts";

/** The findings under one combination of choices. */
export interface MultiverseRow {
  /** Option of each choice, by its id. */
  readonly selected: Readonly<Record<string, string>>;
  readonly values: readonly {
    readonly finding: string;
    /** Null where the data cannot answer under this combination, with the reason. */
    readonly value: number | null;
    readonly reason: string | null;
  }[];
}

/** The findings of a report under every combination of the choices that were made; plain data. */
export interface Multiverse {
  readonly kind: "multiverse";
  readonly choices: readonly Choice[];
  /** The first row is what the report takes. */
  readonly rows: readonly MultiverseRow[];
  readonly ranges: readonly {
    readonly finding: string;
    readonly label: string;
    readonly reported: number | null;
    readonly lower: number | null;
    readonly upper: number | null;
    /** Combinations under which the data cannot answer. */
    readonly refused: number;
    /** The choice that moves the finding most while all others stay; null when none moves it. */
    readonly mover: string | null;
  }[];
  /** Every choice on every finding: by how much it moves it, or why it cannot bear on it. */
  readonly effects: readonly ChoiceEffect[];
}

/** What a choice does to a finding. */
export type ChoiceEffect =
  | {
      readonly kind: "applies";
      readonly choice: string;
      readonly finding: string;
      /** The largest difference it makes while all others stay; zero where it makes none. */
      readonly moves: number;
      /** Options under which the finding can never be computed, with the reason. */
      readonly refused: readonly { readonly option: string; readonly reason: string }[];
    }
  | {
      readonly kind: "not-applicable";
      readonly choice: string;
      readonly finding: string;
      readonly because: string;
    };
