import type { Problem } from "../../errors/index.ts";
import type { Cell } from "../../quantities/index.ts";
import type { ChangedRows } from "../manifest/index.ts";
import type { CheckedRedaction } from "./checkRedaction.ts";

/** A file that is not what the manifest says. */
export interface FileDifference {
  readonly path: string;
  readonly difference: "changed" | "missing" | "extra";
}

/** An input file that is not what the report was made from. */
export interface InputDifference {
  readonly dataset: string;
  readonly file: string;
  readonly path: string | null;
  readonly difference: "changed" | "missing";
  /** Empty when the rows are the same and only the end of the file differs, or when rows are not fingerprinted. */
  readonly rows: readonly ChangedRows[];
  /** "row" for tables, "line" for other text. */
  readonly rowName: "row" | "line";
}

/** A number that comes out otherwise when the analysis is run again. */
export interface NumberDifference {
  readonly kind: "quantity" | "cell";
  /** Id of the quantity, or of the table. */
  readonly id: string;
  /** What differs: "value", "interval.lower", or the row and column of a cell. */
  readonly member: string;
  readonly was: Cell;
  readonly is: Cell;
}

/** What was found when a build was checked; plain data. */
export interface Verification {
  /** True when nothing differs and everything that was asked for could be checked. */
  readonly intact: boolean;
  readonly report: { readonly title: string; readonly version: string; readonly root: string } | null;
  readonly counts: {
    readonly files: number;
    /** Input files that were read again and found unchanged. */
    readonly inputs: number;
    /** Quantities and table cells that were recomputed. */
    readonly numbers: number;
  };
  readonly files: readonly FileDifference[];
  /** The manifest itself was altered: its root hash or its form is not that of a build. */
  readonly manifestAltered: boolean;
  /** Texts and analysis files of the report folder that are not those of the build. */
  readonly sources: readonly FileDifference[];
  readonly inputs: readonly InputDifference[];
  /** Inputs that could not be checked, because nobody knows where they are. */
  readonly unlocated: readonly { readonly dataset: string; readonly file: string }[];
  readonly numbers: readonly NumberDifference[];
  /** Files of the build that come out otherwise when the report is built again. */
  readonly rendered: readonly string[];
  /** Root of the salted tree the build is bound to, and of a redacted version whether it is part of that tree. */
  readonly redaction: Pick<CheckedRedaction, "root" | "proof">;
  /** What could not be read, followed or run. */
  readonly problems: readonly Problem[];
}

/** Nothing examined, nothing found; with the problem that prevented it. */
export function nothingVerified(problem?: Problem): Verification {
  return {
    intact: false,
    report: null,
    counts: { files: 0, inputs: 0, numbers: 0 },
    files: [],
    manifestAltered: false,
    sources: [],
    inputs: [],
    unlocated: [],
    numbers: [],
    rendered: [],
    redaction: { root: null, proof: null },
    problems: problem === undefined ? [] : [problem],
  };
}
