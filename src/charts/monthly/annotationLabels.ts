import { type Box, boxes, type Layer, pixels, texts, type Words } from "../frame/layers.ts";
import { innerWidth, type Margins } from "../frame/Margins.ts";
import { spreadLabels } from "../frame/spreadLabels.ts";
import { textWidth } from "../text/textWidth.ts";
import { lineHeight, type Writing } from "../text/Writing.ts";
import { wrapText } from "../text/wrapText.ts";
import { ink } from "../theme.ts";

/** A label over the plot and the place on the plot's upper edge that it points at, in pixels. */
export interface Annotation {
  readonly text: string;
  readonly x: number;
}

/** More than this many labels over one plot would each be narrower than a word. */
export const annotationLimit = 8;

const gap = 10;
/** Between the lowest line of the labels and the upper edge of the plot. */
const leaderHeight = 16;

/**
 * The labels in one row over the plot, in the order of the dates, so that no two lines cross and no line runs through
 * a label: each label leads down to its place on the upper edge of the plot.
 */
export function annotationLabels(
  annotations: readonly Annotation[],
  frame: Margins,
  writing: Writing,
): readonly Layer[] {
  if (annotations.length === 0) return [];
  const style = { size: writing.sizes.label };
  const available = innerWidth(frame);
  const widest = Math.min(190, (available - gap * (annotations.length - 1)) / annotations.length);
  const ordered = [...annotations].sort((a, b) => a.x - b.x);
  const labels = ordered.map((annotation) => {
    const lines = wrapText(annotation.text, widest, style);
    return { ...annotation, lines, width: Math.max(...lines.map((line) => textWidth(line, style))) };
  });
  const edges = spreadLabels(
    labels.map(({ width, x }) => ({ width, target: x + frame.left })),
    gap,
    available,
  );
  const words: Words[] = [];
  const leaders: Box[] = [];
  labels.forEach(({ lines, width, x }, index) => {
    const left = (edges[index] ?? 0) - frame.left;
    // The lowest line of every label stands just above the leaders.
    const firstBaseline = -leaderHeight - (lines.length - 1) * lineHeight(style.size, writing) - 4;
    words.push({ x: writing.mirrored ? left + width : left, y: firstBaseline, text: lines.join("\n") });
    const from = Math.min(Math.max(x, left + 2), left + width - 2);
    leaders.push({ x: from, x2: x, y: -leaderHeight, y2: 0 });
  });
  return [
    boxes("annotation_leaders", pixels, leaders, { type: "rule", stroke: ink.axis, strokeWidth: 1 }),
    texts(
      "annotation_words",
      pixels,
      words,
      {
        align: writing.mirrored ? "right" : "left",
        baseline: "alphabetic",
        lineHeight: lineHeight(style.size, writing),
      },
      writing,
    ),
  ];
}
