import { type Direction, oppositeRuns } from "./oppositeRuns.ts";

const LEFT_TO_RIGHT = "\u2066";
const RIGHT_TO_LEFT = "\u2067";
const END = "\u2069";

/**
 * The text with Unicode isolates around every run of the other direction, for places that hold plain text only:
 * descriptions of pictures, titles, spreadsheets. Where there are elements (`<bdi>`, boxes), those are better.
 *
 * @param direction direction of the text itself
 * @example
 * import { isolateRuns } from "sijill";
 * isolateRuns("في 2013-08-14", "rtl") === "في \u20662013-08-14\u2069";
 * // → true
 */
export function isolateRuns(text: string, direction: Direction): string {
  const open = direction === "rtl" ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;
  let isolated = "";
  let from = 0;
  for (const { start, end } of oppositeRuns(text, direction)) {
    isolated += text.slice(from, start) + open + text.slice(start, end) + END;
    from = end;
  }
  return isolated + text.slice(from);
}
