import { type IRunOptions, TextRun } from "docx";
import { type Direction, oppositeRuns } from "../../quantities/index.ts";
import { visibleText } from "../document/index.ts";

/** How a run looks, without its text and direction. */
export type RunLook = Omit<IRunOptions, "text" | "children" | "rightToLeft">;

const ISOLATE: Readonly<Record<Direction, string>> = { ltr: "\u2066", rtl: "\u2067" };
const END = "\u2069";

/**
 * Text as runs, each of one direction. A run against the direction of the text is isolated as well: Word orders what
 * stands beside a number by the number, and 2013-08-14 would be displayed as 14-08-2013.
 */
export function writeRuns(text: string, direction: Direction, look: RunLook = {}): readonly TextRun[] {
  const visible = visibleText(text);
  const runs: TextRun[] = [];
  const add = (part: string, of: Direction): void => {
    if (part === "") return;
    const isolated = of === direction ? part : `${ISOLATE[of]}${part}${END}`;
    runs.push(new TextRun({ ...look, text: isolated, ...(of === "rtl" ? { rightToLeft: true } : {}) }));
  };
  let from = 0;
  for (const { start, end } of oppositeRuns(visible, direction)) {
    add(visible.slice(from, start), direction);
    add(visible.slice(start, end), direction === "rtl" ? "ltr" : "rtl");
    from = end;
  }
  add(visible.slice(from), direction);
  return runs;
}
