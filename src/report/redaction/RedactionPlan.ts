import type { Restriction } from "../document/index.ts";

/** What a version withholds, and by which redaction. */
export interface RedactionPlan {
  /** Ids of quantities that only withheld parts print. */
  readonly quantities: ReadonlyMap<string, Restriction>;
  readonly tables: ReadonlyMap<string, Restriction>;
  readonly figures: ReadonlyMap<string, Restriction>;
  /** Keys of sources that only withheld parts rest on. */
  readonly sources: ReadonlyMap<string, Restriction>;
  /** `dataset, file` of inputs that only withheld figures rest on. */
  readonly inputs: ReadonlyMap<string, Restriction>;
  /** Numerals written by hand, each with its reason on a line of its own, that only withheld parts hold. */
  readonly literals: ReadonlyMap<string, Restriction>;
}
