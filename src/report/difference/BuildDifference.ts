import type { Cell } from "../../quantities/index.ts";

/** What can make a number come out otherwise, or be printed otherwise. */
export type Cause = "data" | "method" | "code" | "text";

/** What speaks for a cause: plain data, put into words in each language. */
export type Ground =
  | {
      readonly kind: "input" | "analysis";
      /** The file. */
      readonly name: string;
      readonly change: "changed" | "added" | "removed";
    }
  | { readonly kind: "method" | "tool" | "seed"; readonly was: string; readonly is: string }
  /** The number is the same; the text prints it otherwise or elsewhere. */
  | { readonly kind: "text" };

/** One side of a comparison: which version it was. */
export interface ComparedBuild {
  readonly title: string;
  readonly version: string;
  readonly status: string;
  readonly date: string;
  readonly root: string;
}

/** One member of a number that differs: its value, a limit, its base, its method. */
export interface ChangedMember {
  readonly member: string;
  readonly was: Cell;
  readonly is: Cell;
}

/** Where a changed number stands. */
export interface AffectedPassage {
  readonly file: string;
  /** Number of the paragraph in the later version, in an annex. */
  readonly paragraph: number | null;
  readonly passage: number;
}

/** A figure or table that draws or prints a changed number. */
export interface AffectedExhibit {
  readonly kind: "figure" | "table";
  readonly id: string;
  /** Its number in each text, by file name. */
  readonly printed: Readonly<Record<string, number>>;
}

export interface ChangedNumber {
  readonly kind: "quantity" | "cell";
  /** Id of the quantity; of a cell, table, row and column. */
  readonly id: string;
  /** What it is, in words. */
  readonly label: string;
  /** Of a cell, where it stands and what its row is about. */
  readonly cell?: {
    readonly table: string;
    readonly row: number;
    readonly column: string;
    readonly about: Readonly<Record<string, Cell>>;
  };
  readonly change: "changed" | "added" | "removed";
  readonly members: readonly ChangedMember[];
  /** As printed first in the earlier and in the later version; null where it was not printed. */
  readonly printed: { readonly was: string | null; readonly is: string | null };
  /** One cause when only one thing changed; several when they cannot be told apart from the builds alone. */
  readonly causes: readonly [Cause, ...Cause[]];
  /** What speaks for each cause. */
  readonly grounds: readonly Ground[];
  readonly passages: readonly AffectedPassage[];
  readonly exhibits: readonly AffectedExhibit[];
}

/** A passage that reads otherwise. */
export interface ChangedPassage {
  readonly file: string;
  readonly kind: string;
  /** Number of its paragraph in the earlier and in the later version. */
  readonly paragraph: { readonly was: number | null; readonly is: number | null };
  /** Its place in the text of the earlier and of the later version, from 1. */
  readonly passage: { readonly was: number | null; readonly is: number | null };
  readonly was: string | null;
  readonly is: string | null;
  /** Changed numbers that it prints; none when only words changed. */
  readonly numbers: readonly string[];
}

/** Everything that differs between two builds of a report; plain data. */
export interface BuildDifference {
  readonly earlier: ComparedBuild;
  readonly later: ComparedBuild;
  /** True when both are the same build. */
  readonly same: boolean;
  readonly numbers: readonly ChangedNumber[];
  readonly passages: readonly ChangedPassage[];
  /** Input files that differ, were added or taken out. */
  readonly inputs: readonly {
    readonly dataset: string;
    readonly file: string;
    readonly change: "changed" | "added" | "removed";
  }[];
  /** Analysis files, the library's version and the seed, where they differ. */
  readonly code: readonly Ground[];
  /** Ids of changed numbers that the summary of findings prints; of a report without one, that its prose prints. */
  readonly headline: readonly string[];
}
