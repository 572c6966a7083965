import { fillTemplate } from "../../quantities/index.ts";
import type { MarkedDay } from "../ChartOptions.ts";
import { plainText } from "../text/plainText.ts";
import type { Writing } from "../text/Writing.ts";

/** The sentence for the line of the marked day; the day is said once, whether or not the label says it too. */
export function markedDayWords(after: MarkedDay, { words, date }: Writing): string {
  const label = plainText(after.label);
  const day = date(after.day);
  return label.includes(day)
    ? fillTemplate(words.alt.markedLabel, { label })
    : fillTemplate(words.alt.markedDay, { day, label });
}
