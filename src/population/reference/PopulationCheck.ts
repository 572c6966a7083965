import type { CaptureHistories } from "../histories/Histories.ts";
import type { Tally } from "./Tally.ts";

/** A parsed results file: whatever the tool wrote. */
// biome-ignore lint/suspicious/noExplicitAny: results of other programs; what is missing shows as a failure
export type ForeignResult = any;

/** How the results of one tool are compared with this library. */
export interface PopulationCheck {
  /** The `tool` that a results file names, or what it begins with. */
  readonly tool: string;
  /** Fields of its files that are not compared, by how they begin, and why. */
  readonly aside?: Readonly<Record<string, string>>;
  compare(result: ForeignResult, histories: CaptureHistories, tally: Tally): Promise<void>;
}
