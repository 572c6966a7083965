import type { Place, Problem } from "../../errors/index.ts";

/** A readable row that cannot be accepted: which file and position, which field, why. */
export interface Finding {
  readonly file: number;
  readonly position: number;
  readonly field: string;
  readonly value: string;
  readonly problem: (place: Place) => Problem;
}
