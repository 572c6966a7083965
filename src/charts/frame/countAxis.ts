import { textWidth } from "../text/textWidth.ts";
import type { Writing } from "../text/Writing.ts";
import type { Axis } from "./layers.ts";
import type { Margins } from "./Margins.ts";

/** How an axis writes its counts: d3 knows commas only, which the other languages put their own mark for. */
export function countLabels({ count }: Writing): Pick<Axis, "format" | "labelExpr"> {
  const mark = count(1000).slice(1, -3);
  return mark === ","
    ? { format: ",d" }
    : { labelExpr: `replace(format(datum.value, ',d'), regexp(',', 'g'), '${mark}')` };
}

/** The upright axis of counts, on the side where the language begins to read. */
export function countAxis(values: readonly number[], margins: Margins, writing: Writing): Axis {
  const extent = writing.mirrored ? margins.right : margins.left;
  return {
    orient: writing.mirrored ? "right" : "left",
    values,
    ...countLabels(writing),
    minExtent: extent,
    maxExtent: extent,
  };
}

/** Room that the labels of an upright axis need. */
export function countAxisWidth(ticks: readonly number[], { count, sizes }: Writing): number {
  const labels = ticks.map((tick) => textWidth(count(tick), { size: sizes.label }));
  return Math.ceil(Math.max(0, ...labels)) + 8;
}
