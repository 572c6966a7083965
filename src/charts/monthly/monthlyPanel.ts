import type { Nature, UnitOfCount } from "../../quantities/index.ts";
import { countAxis } from "../frame/countAxis.ts";
import {
  type Box,
  boxes,
  type Layer,
  type Plane,
  points,
  type Section,
  scaled,
  texts,
  withoutEmpty,
} from "../frame/layers.ts";
import { markedDayRule } from "../frame/markedDayRule.ts";
import { readings, readingWords } from "../frame/readings.ts";
import { watermark } from "../frame/watermark.ts";
import { hatchFill } from "../hatch.ts";
import { linearTicks } from "../scales/linearTicks.ts";
import { monthNumber } from "../scales/monthNumber.ts";
import { textWidth } from "../text/textWidth.ts";
import type { Writing } from "../text/Writing.ts";
import { ink, natureColour } from "../theme.ts";
import { annotationLabels } from "./annotationLabels.ts";
import { monthAxis } from "./monthAxis.ts";
import type { MonthlyFrame } from "./monthlyFrame.ts";
import { monthBars, monthSteps, possibleMonths } from "./monthlyMarks.ts";
import { hasFigure, monthReading } from "./monthlyWords.ts";
import type { MonthlyRow } from "./readMonthlyTable.ts";

const height = 220;

/** The months as bars or as a step line, over their coverage, from zero. */
export function monthlyPanel(
  rows: readonly MonthlyRow[],
  frame: MonthlyFrame,
  look: { readonly unit: UnitOfCount; readonly nature: Nature; readonly mark: "bars" | "step-line" },
  writing: Writing,
): Section {
  const { first, end, maximum } = frame;
  const ticks = linearTicks(maximum, 5);
  const plane: Plane = {
    x: scaled([first, end], monthAxis(first, end, frame.plotWidth, writing)),
    y: scaled([0, maximum], countAxis(ticks, frame, writing)),
  };
  const months = rows.map((row) => ({ ...row, x: monthNumber(row.month), x2: monthNumber(row.month) + 1 }));
  const known = months.flatMap((month) => (month.count === null ? [] : [{ ...month, count: month.count }]));
  const zones = (of: (row: MonthlyRow) => boolean): Box[] =>
    runsOf(months.filter(of)).map((run) => ({ ...run, y: 0, y2: maximum }));
  const silent = zones((row) => row.status === "outside");
  const without = (row: MonthlyRow): boolean => row.status !== "outside" && !hasFigure(row);
  const layers: Layer[] = [
    boxes(
      "coverage",
      plane,
      zones((row) => row.status !== "outside"),
      { type: "rect", fill: ink.coverage },
    ),
    boxes("silent", plane, silent, { type: "rect", fill: hatchFill("silent") }),
    boxes("no_figure", plane, zones(without), { type: "rect", fill: hatchFill("unknown") }),
    boxes(
      "grid",
      plane,
      ticks.slice(1).map((tick) => ({ x: first, x2: end, y: tick, y2: tick })),
      {
        type: "rule",
        stroke: ink.grid,
        strokeWidth: 1,
      },
    ),
    boxes(
      "annotation_stems",
      plane,
      months
        .filter((month) => frame.annotated.includes(month.x) && hasFigure(month))
        .map(({ x, count, possible }) => ({
          x: x + 0.5,
          x2: x + 0.5,
          y: possible ?? count ?? 0,
          y2: maximum,
        })),
      { type: "rule", stroke: ink.axis, strokeWidth: 1 },
    ),
    ...(look.mark === "bars" ? monthBars(known, plane, look.nature) : monthSteps(known, plane, look.nature)),
    possibleMonths(months, plane, look.nature),
    boxes("baseline", plane, [{ x: first, x2: end, y: 0, y2: 0 }], {
      type: "rule",
      stroke: ink.axis,
      strokeWidth: 1,
    }),
    points(
      "zero",
      plane,
      known
        .filter(({ count, possible, status }) => count === 0 && possible === null && status !== "outside")
        .map(({ x }) => ({ x: x + 0.5, y: 0 })),
      {
        shape: "circle",
        size: 14,
        filled: true,
        opacity: 1,
        fill: ink.background,
        stroke: natureColour[look.nature],
        strokeWidth: 1.2,
      },
    ),
    ...markedDayRule("marked_day", plane, frame.line, maximum),
    ...watermark(look.nature, frame.plotWidth, height, writing),
    ...silentWords(silent, plane, frame, writing),
    ...annotationLabels(frame.labels, frame, writing),
    readings(
      "readings",
      plane,
      months.map((row) => ({
        x: row.x,
        x2: row.x2,
        y: 0,
        y2: maximum,
        says: readingWords(monthReading(row, writing), look.unit, look.nature, writing),
      })),
    ),
  ];
  return { name: "months", width: frame.plotWidth, height, layer: withoutEmpty(layers) } as Section;
}

/** Neighbouring months joined to one stretch. */
function runsOf(
  months: readonly { readonly x: number; readonly x2: number }[],
): readonly { readonly x: number; readonly x2: number }[] {
  const runs: { x: number; x2: number }[] = [];
  for (const { x, x2 } of months) {
    const last = runs.at(-1);
    if (last !== undefined && last.x2 === x) last.x2 = x2;
    else runs.push({ x, x2 });
  }
  return runs;
}

function silentWords(
  silent: readonly Box[],
  plane: Plane,
  frame: MonthlyFrame,
  writing: Writing,
): readonly Layer[] {
  const size = writing.sizes.small;
  const text = writing.words.plot.silent;
  const pixelsPerMonth = frame.plotWidth / (frame.end - frame.first);
  const width = textWidth(text, { size });
  const words = silent.filter(({ x, x2 }) => {
    const free = frame.line === null || Math.abs((x + x2) / 2 - frame.line) * pixelsPerMonth > width / 2 + 4;
    return free && (x2 - x) * pixelsPerMonth > width + 8;
  });
  const half = (width / 2 + 3) / pixelsPerMonth;
  return [
    boxes(
      "silent_plate",
      plane,
      words.map(({ x, x2 }) => ({
        x: (x + x2) / 2 - half,
        x2: (x + x2) / 2 + half,
        y: frame.maximum * (0.5 - (size / 2 + 3) / height),
        y2: frame.maximum * (0.5 + (size / 2 + 3) / height),
      })),
      { type: "rect", fill: ink.background },
    ),
    texts(
      "silent_words",
      plane,
      words.map(({ x, x2 }) => ({ x: (x + x2) / 2, y: frame.maximum / 2, text })),
      { align: "center", baseline: "middle", fontSize: size, color: ink.quietText },
      writing,
    ),
  ];
}
