import type { BlockingLoss } from "./blocking/blockingLoss.ts";
import type { PairScope } from "./blocking/pairsSql.ts";
import type { RecordReference } from "./clusters/judgments.ts";
import type { FieldKind } from "./comparison/Field.ts";
import type { Unused } from "./comparison/kindOfColumn.ts";
import type { Threshold } from "./model/chooseThreshold.ts";
import type { WeightStep } from "./model/explainPair.ts";
import type { FitWarning } from "./model/fitWarnings.ts";
import type { LinkageModel } from "./model/LinkageModel.ts";

/** A file that was linked, with the account of its rows. */
export interface LinkedSource {
  readonly file: string;
  readonly sha256: string;
  readonly records: number;
  /** Rows that could not be told apart into columns: in no pair, and listed here. */
  readonly unreadable: readonly { readonly row: number; readonly value: string; readonly reason: string }[];
  /** Whether it was taken to hold no person twice. */
  readonly duplicateFree: boolean;
}

/** What will be compared, before it is. */
export interface LinkagePlan {
  readonly scope: PairScope;
  readonly records: number;
  /** All pairs there are. */
  readonly pairs: number;
  readonly compared: readonly {
    readonly name: string;
    readonly columns: readonly string[];
    readonly kind: FieldKind;
  }[];
  readonly unused: readonly {
    readonly name: string;
    readonly why: Unused | "not in every file" | "left out";
  }[];
  readonly blocking: readonly { readonly label: string; readonly pairs: number }[];
  /** Records with nothing to compare: they stay alone. */
  readonly empty: number;
}

/** Two records taken for one person's; records are numbered through all files, in the order of their rows. */
export interface Link {
  readonly left: number;
  readonly right: number;
  /** log2 odds. */
  readonly weight: number;
  readonly probability: number;
}

/** Why a pair weighs what it weighs. */
export interface Explanation {
  readonly left: RecordReference;
  readonly right: RecordReference;
  readonly weight: number;
  readonly steps: readonly WeightStep[];
}

/** How many persons there are at the least, under a loose, the chosen and a strict threshold. */
export interface MinimumCount {
  /** Everything is linked that has one chance in twenty. */
  readonly min: number;
  readonly best: number;
  /** Only what has nineteen chances in twenty. */
  readonly max: number;
}

/** Records linked: what was compared, the fitted model, the links and the clusters, with all that was decided on the way. */
export interface Linkage extends LinkagePlan {
  readonly sources: readonly LinkedSource[];
  readonly comparedPairs: number;
  readonly blockingLoss: BlockingLoss;
  readonly model: LinkageModel;
  /** Reasons to doubt the model; none when it is sound as far as can be seen. */
  readonly warnings: readonly FitWarning[];
  readonly threshold: Threshold;
  /** Source of each record, and its row as a person finds it in the file. */
  readonly source: Int32Array;
  readonly row: Int32Array;
  /** For each record the first record of its cluster. */
  readonly cluster: Int32Array;
  /** Pairs above the threshold, by weight falling. */
  readonly links: readonly Link[];
  /** Links above the threshold that no cluster keeps. */
  readonly cut: number;
  /** Persons counted under three thresholds, when asked for. */
  readonly minimumCount: MinimumCount | null;
  /** The pairs asked for, explained. */
  readonly explanations: readonly Explanation[];
}
