import { textWidth } from "../text/textWidth.ts";
import { lineHeight, type Writing } from "../text/Writing.ts";
import { wrapText } from "../text/wrapText.ts";
import { ink } from "../theme.ts";
import {
  type Box,
  boxes,
  type Layer,
  pixels,
  type Section,
  texts,
  type Words,
  withoutEmpty,
} from "./layers.ts";
import { innerWidth, type Margins } from "./Margins.ts";
import { readings } from "./readings.ts";

/** One entry of the key: a small sample of the mark, and what it means. */
export interface LegendItem {
  readonly sample: "area" | "range" | "dashes" | "sign";
  readonly text: string;
  /** Paint and outline of an area. */
  readonly fill?: string;
  readonly stroke?: string;
  /** The sign itself, such as "?". */
  readonly sign?: string;
}

const sample = { width: 18, height: 11, gap: 6, between: 18 } as const;

/** The key above the plot, one line or several, each entry a sample and its meaning in words behind it. */
export function legendStrip(items: readonly LegendItem[], frame: Margins, writing: Writing): Section {
  const style = { size: writing.sizes.label };
  const available = innerWidth(frame);
  const placed: {
    readonly item: LegendItem;
    readonly x: number;
    readonly y: number;
    readonly lines: readonly string[];
  }[] = [];
  let x = 0;
  let y = 0;
  let rowHeight = 0;
  for (const item of items) {
    const lines = wrapText(item.text, available - sample.width - sample.gap, style);
    const width = sample.width + sample.gap + Math.max(...lines.map((line) => textWidth(line, style)));
    if (x > 0 && x + width > available) {
      x = 0;
      y += rowHeight;
      rowHeight = 0;
    }
    const left = writing.mirrored ? available - x - sample.width : x;
    placed.push({ item, x: left - frame.left, y, lines });
    rowHeight = Math.max(rowHeight, lines.length * lineHeight(style.size, writing) + 3);
    x += Math.ceil(width) + sample.between;
  }
  const words = placed.map(
    (entry): Words => ({
      x: writing.mirrored ? entry.x - sample.gap : entry.x + sample.width + sample.gap,
      y: entry.y + style.size,
      text: entry.lines.join("\n"),
    }),
  );
  return {
    name: "key",
    width: frame.plotWidth,
    height: y + rowHeight,
    layer: withoutEmpty([
      ...placed.flatMap((entry, index) => drawSample(entry, index, writing)),
      texts(
        "key_words",
        pixels,
        words,
        {
          align: writing.mirrored ? "right" : "left",
          baseline: "alphabetic",
          lineHeight: lineHeight(style.size, writing),
        },
        writing,
      ),
      readings(
        "key_readings",
        pixels,
        placed.map((entry) => ({ ...around(entry, writing), says: writing.line(entry.item.text) })),
      ),
    ]),
  } as Section;
}

/** The sample of an entry and its words. */
function around(
  { x, y, lines }: { readonly x: number; readonly y: number; readonly lines: readonly string[] },
  writing: Writing,
): Box {
  const style = { size: writing.sizes.label };
  const words = sample.gap + Math.max(...lines.map((line) => textWidth(line, style)));
  const [before, behind] = writing.mirrored ? [words, 0] : [0, words];
  const height = lines.length * lineHeight(style.size, writing);
  return { x: x - before, x2: x + sample.width + behind, y, y2: y + height };
}

function drawSample(
  entry: { readonly item: LegendItem; readonly x: number; readonly y: number },
  index: number,
  writing: Writing,
): Layer[] {
  const { item, x } = entry;
  const top = entry.y + 1 + (writing.sizes.label - sample.height) / 2;
  const middle = top + sample.height / 2;
  const name = `key_sample_${index}`;
  const line = (x1: number, x2: number, y1: number, y2: number): Box => ({ x: x1, x2, y: y1, y2 });
  switch (item.sample) {
    case "area":
      return [
        boxes(name, pixels, [line(x + 0.5, x + sample.width - 0.5, top, top + sample.height)], {
          type: "rect",
          fill: item.fill,
          stroke: item.stroke ?? null,
          strokeWidth: 1,
        }),
        ...(item.sign === undefined ? [] : signOn(name, item.sign, x + sample.width / 2, middle, writing)),
      ];
    case "range":
      return [
        boxes(
          name,
          pixels,
          [
            line(x + 1, x + sample.width - 1, middle, middle),
            line(x + 1, x + 1, middle - 4, middle + 4),
            line(x + sample.width - 1, x + sample.width - 1, middle - 4, middle + 4),
          ],
          { type: "rule", stroke: ink.line, strokeWidth: 1.5 },
        ),
      ];
    case "dashes":
      return [
        boxes(name, pixels, [line(x, x + sample.width, middle, middle)], {
          type: "rule",
          stroke: item.stroke,
          strokeWidth: 2,
          strokeDash: [2, 2],
        }),
      ];
    case "sign":
      return [
        texts(
          name,
          pixels,
          [{ x: x + sample.width / 2, y: entry.y + writing.sizes.label, text: item.sign ?? "" }],
          { align: "center", baseline: "alphabetic", fontWeight: "bold" },
          writing,
        ),
      ];
    default:
      return item.sample satisfies never;
  }
}

/** A sign on an area, on a white ground so that no pattern touches it. */
function signOn(name: string, sign: string, x: number, y: number, writing: Writing): Layer[] {
  return [
    boxes(`${name}_ground`, pixels, [{ x: x - 4, x2: x + 4, y: y - 5, y2: y + 5 }], {
      type: "rect",
      fill: ink.background,
    }),
    texts(
      `${name}_sign`,
      pixels,
      [{ x, y, text: sign }],
      { align: "center", baseline: "middle", fontSize: 10 },
      writing,
    ),
  ];
}
