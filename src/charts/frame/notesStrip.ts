import type { Writing } from "../text/Writing.ts";
import { lineHeight } from "../text/Writing.ts";
import { wrapText } from "../text/wrapText.ts";
import { ink } from "../theme.ts";
import { boxes, pixels, type Section, texts } from "./layers.ts";
import { innerWidth, type Margins } from "./Margins.ts";

/** The lines under the plot: base and missing, interval or none, method, sources. */
export function notesStrip(notes: readonly string[], frame: Margins, writing: Writing): Section {
  const size = writing.sizes.small;
  const lines = notes.flatMap((note) => wrapText(note, innerWidth(frame), { size }));
  const height = lines.length * lineHeight(size, writing) + 2;
  const [start, end] = [-frame.left, frame.plotWidth + frame.right];
  return {
    name: "notes",
    width: frame.plotWidth,
    height,
    layer: [
      // An unpainted box as wide as the figure: all figures are equally wide, whatever their labels.
      boxes("figure_width", pixels, [{ x: start, x2: end, y: 0, y2: height }], {
        type: "rect",
        fill: ink.background,
        fillOpacity: 0,
      }),
      texts(
        "notes_words",
        pixels,
        [{ x: writing.mirrored ? end : start, y: size, text: lines.join("\n") }],
        {
          align: writing.mirrored ? "right" : "left",
          baseline: "alphabetic",
          fontSize: size,
          lineHeight: lineHeight(size, writing),
          color: ink.quietText,
        },
        writing,
      ),
    ],
  } as Section;
}
