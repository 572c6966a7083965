import type { MarkedDay } from "../ChartOptions.ts";
import { plainText } from "../text/plainText.ts";
import { spellDay } from "../text/spellDate.ts";

/** The sentence for the line of the marked day; the day is said once, whether or not the label says it too. */
export function markedDayWords(after: MarkedDay): string {
  const label = plainText(after.label);
  const day = spellDay(after.day);
  return label.includes(day) ? `A line marks ${label}.` : `A line marks ${day}: ${label}.`;
}
