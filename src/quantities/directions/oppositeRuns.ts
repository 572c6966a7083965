import { arabicRuns } from "./arabicRuns.ts";
import { leftToRightRuns } from "./leftToRightRuns.ts";
import type { TextRun } from "./TextRun.ts";

/** The direction a text is read in. */
export type Direction = "ltr" | "rtl";

/** The runs of a text that must be isolated from what stands beside them, in a text that is read in a direction. */
export function oppositeRuns(text: string, direction: Direction): readonly TextRun[] {
  return direction === "rtl" ? leftToRightRuns(text) : arabicRuns(text);
}
