import { textWidth } from "../text/textWidth.ts";
import type { Writing } from "../text/Writing.ts";

/** The years of a domain that can be labelled without touching: every one, every second, fifth, tenth or more. */
export function yearLabels(
  first: number,
  last: number,
  width: number,
  { sizes }: Writing,
): readonly number[] {
  const widthOfYear = width / (last - first + 1);
  const needed = textWidth("2024", { size: sizes.label }) + 8;
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((years) => years * widthOfYear >= needed) ?? 1000;
  const years: number[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) years.push(year);
  return years.length > 0 ? years : [first];
}
