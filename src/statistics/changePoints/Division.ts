import type { Method } from "../../quantities/index.ts";
import type { Calibration } from "./Penalty.ts";

/** A stretch described by one set of parameters. */
export interface Segment {
  /** 0-based place of its first observation. */
  readonly from: number;
  /** 0-based place after its last observation. */
  readonly to: number;
  readonly length: number;
  /** Dates of its first and last observation, when dates were given. */
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  /** Mean per observation, or per unit of exposure. Chosen after looking at the data: no interval belongs to it. */
  readonly mean: number;
  /** Variance under the model; null when it is no parameter of a segment. */
  readonly variance: number | null;
}

/** A place where one segment ends and the next begins. */
export interface Change {
  /** Number of observations before the change: the 1-based place of the last old one, the 0-based place of the first new one. */
  readonly at: number;
  readonly lastBefore: string | null;
  readonly firstAfter: string | null;
}

interface Division {
  readonly method: Method;
  readonly observations: number;
  readonly cost: { readonly name: string; readonly settings: Readonly<Record<string, number>> };
  readonly penalty: {
    readonly name: string;
    readonly value: number;
    /** Whether each segment also costs the logarithm of its length (MBIC). */
    readonly lengthTerm: boolean;
    readonly calibration: Calibration | null;
  };
  readonly search: { readonly name: string; readonly exact: boolean };
  readonly minimumSegmentLength: number;
  readonly segments: readonly Segment[];
  /** Sum of the segments' costs, with their length terms. */
  readonly segmentCost: number;
  /** `segmentCost` and the penalty of every change: what the search made small. */
  readonly penalisedCost: number;
  /** Cost of the series as one segment. */
  readonly noChangeCost: number;
  readonly logLikelihood: number;
}

/** The series is best described without any change: an answer, not a missing one. */
export interface NoChange extends Division {
  readonly kind: "no-change";
  readonly changes: readonly [];
}

export interface Changes extends Division {
  readonly kind: "changes";
  readonly changes: readonly Change[];
}

export type ChangePoints = NoChange | Changes;
