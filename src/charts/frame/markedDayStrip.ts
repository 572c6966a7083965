import { plainText } from "../text/plainText.ts";
import { textWidth } from "../text/textWidth.ts";
import { lineHeight, type Writing } from "../text/Writing.ts";
import { wrapText } from "../text/wrapText.ts";
import { ink } from "../theme.ts";
import { boxes, pixels, type Section, texts } from "./layers.ts";
import type { Margins } from "./Margins.ts";

/** The label of the marked day above all panels, centred on its line as far as the edges allow. */
export function markedDayStrip(label: string, share: number, frame: Margins, writing: Writing): Section {
  const style = { size: writing.sizes.label, bold: true };
  const lines = wrapText(plainText(label), 220, style);
  const width = Math.max(...lines.map((line) => textWidth(line, style)));
  const line = share * frame.plotWidth;
  const middle = Math.min(Math.max(line, width / 2 - frame.left), frame.plotWidth + frame.right - width / 2);
  const height = lines.length * lineHeight(style.size, writing) + 8;
  return {
    name: "marked_day",
    width: frame.plotWidth,
    height,
    layer: [
      texts(
        "marked_day_words",
        pixels,
        [{ x: middle, y: style.size, text: lines.join("\n") }],
        {
          align: "center",
          baseline: "alphabetic",
          fontWeight: "bold",
          lineHeight: lineHeight(style.size, writing),
        },
        writing,
      ),
      boxes("marked_day_stem", pixels, [{ x: line, x2: line, y: height - 6, y2: height }], {
        type: "rule",
        stroke: ink.line,
        strokeWidth: 1.5,
      }),
    ],
  } as Section;
}
