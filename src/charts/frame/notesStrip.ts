import { isolateDirections } from "../text/isolateDirections.ts";
import { wrapText } from "../text/wrapText.ts";
import { fontSize, ink, lineHeight } from "../theme.ts";
import { boxes, pixels, type Section, texts } from "./layers.ts";

/** The lines under the plot: base and missing, interval or none, method, sources. */
export function notesStrip(
  notes: readonly string[],
  frame: { readonly left: number; readonly plotWidth: number; readonly right: number },
): Section {
  const width = frame.left + frame.plotWidth + frame.right;
  const lines = notes.flatMap((note) => wrapText(note, width, { size: fontSize.small }));
  const height = lines.length * lineHeight(fontSize.small) + 2;
  return {
    name: "notes",
    width: frame.plotWidth,
    height,
    layer: [
      // An unpainted box as wide as the figure: all figures are equally wide, whatever their labels.
      boxes(
        "figure_width",
        pixels,
        [{ x: -frame.left, x2: frame.plotWidth + frame.right, y: 0, y2: height }],
        {
          type: "rect",
          fill: ink.background,
          fillOpacity: 0,
        },
      ),
      texts(
        "notes_words",
        pixels,
        [{ x: -frame.left, y: fontSize.small, text: lines.map(isolateDirections).join("\n") }],
        {
          align: "left",
          baseline: "alphabetic",
          fontSize: fontSize.small,
          lineHeight: lineHeight(fontSize.small),
          color: ink.quietText,
        },
      ),
    ],
  } as Section;
}
