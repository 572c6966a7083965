import type { Cause } from "../BuildDifference.ts";

type Change = "changed" | "added" | "removed";

/** Why a number differs, in one language. Names in braces are filled in. */
export interface DifferenceWording {
  readonly causes: Readonly<Record<Cause, string>>;
  /** `{name}` */
  readonly input: Readonly<Record<Change, string>>;
  readonly analysis: Readonly<Record<Change, string>>;
  /** `{was}`, `{is}` */
  readonly method: string;
  /** `{is}`: the same method with other settings */
  readonly methodSettings: string;
  readonly tool: string;
  readonly seed: string;
  /** The number is the same. */
  readonly text: string;
  /** Names of the members of a quantity that can change. */
  readonly members: Readonly<Record<string, string>>;
}
