import { fillTemplate } from "../../quantities/index.ts";
import { countAxis } from "../frame/countAxis.ts";
import { boxes, type Layer, type Plane, type Section, scaled, texts, withoutEmpty } from "../frame/layers.ts";
import { innerWidth } from "../frame/Margins.ts";
import { markedDayRule } from "../frame/markedDayRule.ts";
import { rangeMarks } from "../frame/rangeMarks.ts";
import { readings, readingWords } from "../frame/readings.ts";
import { watermark } from "../frame/watermark.ts";
import { capitalised } from "../frame/wording.ts";
import { hatchFill } from "../hatch.ts";
import { decimalYear, decimalYearEnd } from "../scales/decimalYear.ts";
import { linearTicks } from "../scales/linearTicks.ts";
import { yearLabels } from "../scales/yearLabels.ts";
import { plainText } from "../text/plainText.ts";
import { lineHeight, type Writing } from "../text/Writing.ts";
import { wrapText } from "../text/wrapText.ts";
import { ink, natureColour } from "../theme.ts";
import { hasFigure } from "./figureWords.ts";
import { coverageOf, type PanelFrame, silentZones } from "./panelFrame.ts";
import type { Panel } from "./readYearlyTable.ts";
import { rowWords } from "./yearlyAlt.ts";
import { yearlyLabels } from "./yearlyLabels.ts";

/** One dataset: its coverage, its bars from zero on a scale of its own, and the unit in its title. */
export function yearlyPanel(panel: Panel, frame: PanelFrame, number: number, writing: Writing): Section {
  const { sizes } = writing;
  const labels = yearlyLabels(panel, frame, writing);
  const { height, maximum } = labels;
  const ticks = linearTicks(labels.highest, 4);
  const plane: Plane = {
    x: scaled([frame.first, frame.last + 1], {
      orient: "bottom",
      values: yearLabels(frame.first, frame.last, frame.plotWidth, writing).map((year) => year + 0.5),
      labelExpr: "format(floor(datum.value), 'd')",
    }),
    y: scaled([0, maximum], countAxis(labels.highest === 0 ? [0] : ticks, frame, writing)),
  };
  const wide = { x: frame.first, x2: frame.last + 1 };
  const colour = natureColour[panel.nature];
  const name = (part: string): string => `${part}_${number}`;
  const bars = panel.rows.map((row) => ({ row, x: decimalYear(row.from), x2: decimalYearEnd(row.to) }));
  const small = { fontSize: sizes.small, lineHeight: lineHeight(sizes.small, writing) };
  const inset = { xOffset: 1.5, x2Offset: -1.5 };
  const layers: Layer[] = [
    boxes(
      name("coverage"),
      plane,
      coverageOf(panel).map((span) => ({ ...span, y: 0, y2: maximum })),
      { type: "rect", fill: ink.coverage },
    ),
    boxes(
      name("silent"),
      plane,
      silentZones(panel, frame).map((span) => ({ ...span, y: 0, y2: maximum })),
      { type: "rect", fill: hatchFill("silent") },
    ),
    boxes(
      name("no_figure"),
      plane,
      bars.flatMap(({ row, x, x2 }) =>
        row.status === "outside" || hasFigure(row) ? [] : [{ x, x2, y: 0, y2: maximum }],
      ),
      { type: "rect", fill: hatchFill("unknown") },
    ),
    boxes(
      name("grid"),
      plane,
      ticks.slice(1).map((tick) => ({ ...wide, y: tick, y2: tick })),
      { type: "rule", stroke: ink.grid, strokeWidth: 1 },
    ),
    boxes(
      name("certain"),
      plane,
      bars.flatMap(({ row, x, x2 }) => (row.certain === null ? [] : [{ x, x2, y: 0, y2: row.certain }])),
      { type: "rect", fill: colour, ...inset },
    ),
    boxes(
      name("possible"),
      plane,
      bars.flatMap(({ row, x, x2 }) =>
        row.possible === null || row.possible === (row.certain ?? 0)
          ? []
          : [{ x, x2, y: row.certain ?? 0, y2: row.possible }],
      ),
      { type: "rect", fill: hatchFill(`possible-${panel.nature}`), stroke: colour, strokeWidth: 1, ...inset },
    ),
    ...rangeMarks(
      name("range"),
      plane,
      bars.flatMap(({ row, x, x2 }) =>
        row.lower === null || row.upper === null || row.lower === row.upper
          ? []
          : [{ at: (x + x2) / 2, lower: row.lower, upper: row.upper }],
      ),
      "upright",
    ),
    boxes(name("baseline"), plane, [{ ...wide, y: 0, y2: 0 }], {
      type: "rule",
      stroke: ink.axis,
      strokeWidth: 1,
    }),
    ...markedDayRule(name("marked_day"), plane, frame.line, maximum),
    ...watermark(panel.nature, frame.plotWidth, height, writing),
    boxes(name("plates"), plane, [...labels.silentPlates, ...labels.figurePlates], {
      type: "rect",
      fill: ink.background,
    }),
    texts(
      name("silent_words"),
      plane,
      labels.silentWords,
      { align: "center", baseline: "middle", ...small, color: ink.quietText },
      writing,
    ),
    texts(
      name("figures"),
      plane,
      labels.figures,
      { align: "center", baseline: "alphabetic", ...small },
      writing,
    ),
    readings(
      name("readings"),
      plane,
      bars.map(({ row, x, x2 }) => {
        const said = `${plainText(panel.title)}${writing.words.comma}${rowWords(row, writing)}`;
        return { x, x2, y: 0, y2: maximum, says: readingWords(said, panel.unit, panel.nature, writing) };
      }),
    ),
  ];
  return {
    name: name("panel"),
    title: {
      text: panelTitle(panel, frame, writing).map(writing.line),
      fontSize: sizes.panel,
      lineHeight: lineHeight(sizes.panel, writing),
      offset: 6,
    },
    width: frame.plotWidth,
    height,
    layer: withoutEmpty(layers),
  } as Section;
}

function panelTitle(panel: Panel, frame: PanelFrame, { words, sizes }: Writing): readonly string[] {
  const title = fillTemplate(words.plot.panel, {
    title: plainText(panel.title),
    unit: words.units[panel.unit],
    nature: words.natureWords[panel.nature],
  });
  return wrapText(capitalised(title), innerWidth(frame), { size: sizes.panel, bold: true });
}
