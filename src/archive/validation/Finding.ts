import type { Place, Problem } from "../../errors/index.ts";
import type { RecordField } from "../../records/index.ts";

/** A readable row that cannot be accepted: which file and position, which field, why. */
export interface Finding {
  readonly file: number;
  readonly position: number;
  readonly field: RecordField;
  readonly value: string;
  readonly problem: (place: Place) => Problem;
}
