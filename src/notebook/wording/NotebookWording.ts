import type { Column } from "../../quantities/index.ts";

/** The words a notebook adds to what it shows, in one language. Names in braces are filled in. */
export interface NotebookWording {
  readonly types: Readonly<Record<Column["type"], string>>;
  readonly missing: string;
  readonly none: string;
  /** `{rows}`, `{columns}` */
  readonly size: string;
  /** `{rows}` */
  readonly notShown: string;
  readonly method: string;
  readonly inputs: string;
  readonly period: string;
  readonly noAnswer: string;
  readonly reasons: string;
  readonly wouldNeed: string;
  /** `{number}` */
  readonly more: string;
  readonly archive: {
    /** `{number}` */
    readonly title: string;
    readonly unit: string;
    readonly coverage: string;
    /** `{from}`, `{to}` */
    readonly coverageOf: string;
    readonly rows: string;
    /** `{read}`, `{accepted}`, `{rejected}` */
    readonly account: string;
    readonly completeness: string;
    readonly notRecorded: string;
    /** `{share}` */
    readonly filled: string;
    readonly complete: string;
    readonly files: string;
    readonly nature: string;
  };
}
