import type { Writing } from "../text/Writing.ts";
import { pixels, type Section, texts } from "./layers.ts";

/** What stands where the plot of a table without rows would be: words, not an empty frame that looks like zero. */
export function emptyPlot(
  frame: { readonly plotWidth: number },
  writing: Writing,
  words = writing.words.plot.noRows,
): Section {
  return {
    name: "empty",
    width: frame.plotWidth,
    height: 80,
    layer: [
      texts(
        "empty_words",
        pixels,
        [{ x: frame.plotWidth / 2, y: 40, text: words }],
        { align: "center", baseline: "middle", fontSize: writing.sizes.subtitle },
        writing,
      ),
    ],
  } as Section;
}
