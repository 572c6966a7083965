import { fillTemplate, formatDecimal, type Table } from "../quantities/index.ts";
import { composeAlt } from "./alt/composeAlt.ts";
import type { Chart } from "./Chart.ts";
import type { ChartOptions } from "./ChartOptions.ts";
import { emptyPlot } from "./frame/emptyPlot.ts";
import { figureSpec } from "./frame/figureSpec.ts";
import { margins } from "./frame/Margins.ts";
import { chartFacts, chartWording, commonNotes, named, notesOf } from "./frame/wording.ts";
import { intervalRowsPanel } from "./population/intervalRowsPanel.ts";
import { levelOf, readIntervalRows } from "./population/readIntervalRows.ts";
import { populationWords } from "./population/words.ts";
import { textWidth } from "./text/textWidth.ts";
import { ink, natureColour } from "./theme.ts";

/**
 * How pairs of lists depend on one another: odds ratios with their intervals on a scale of factors, with a line where lists
 * are independent.
 *
 * @param table Columns: `label`, `value`, `lower`, `upper` (null where no third list says anything), as `dependenceTable`
 * @throws SIJILL_CHART_CELL_INVALID, SIJILL_CHART_OPTION_INVALID
 * @example
 * import { captureHistories, dependenceTable, listDependenceChart } from "sijill";
 *
 * const cells = [["100", 40], ["010", 35], ["001", 30], ["110", 12], ["101", 10], ["011", 9], ["111", 6]] as const;
 * const lists = ["register", "families", "press"];
 * const histories = captureHistories({ lists, cells: cells.map(([history, count]) => ({ history, count })) });
 * const chart = listDependenceChart(dependenceTable(histories), { title: "No pair stands out", place: "nowhere" });
 * console.log(chart.subtitle); // → Dependence of pairs of lists, nowhere; estimated
 */
export function listDependenceChart(table: Table, options: ChartOptions): Chart {
  const wording = chartWording(table, options);
  const { writing } = wording;
  const own = populationWords(writing.language);
  const read = readIntervalRows(table, "label", null);
  const write = (value: number) => formatDecimal(value, 1, writing.language);
  const rows = read.map((row) => {
    const range =
      row.lower === null || row.upper === null
        ? ""
        : ` (${fillTemplate(writing.words.range, { lower: write(row.lower), upper: write(row.upper) })})`;
    const figure = row.value === null ? own.unknown : `${write(row.value)}${range}`;
    return { ...row, figure, says: named(row.label, figure, writing) };
  });
  const factors = read.flatMap(({ value, lower, upper }) =>
    [value, lower, upper].filter((one) => one !== null),
  );
  const reach = Math.max(2, ...factors.map((factor) => Math.exp(Math.abs(Math.log(Math.max(factor, 1e-3))))));
  const ends = Math.log(Math.min(reach, 1_000)) * 1.05;
  const steps = [0.001, 0.01, 0.1, 0.2, 0.5, 1, 2, 5, 10, 100, 1_000].filter(
    (factor) => Math.abs(Math.log(factor)) <= ends && (reach < 12 || ![0.2, 0.5, 2, 5].includes(factor)),
  );
  const widest = Math.max(0, ...rows.map(({ label }) => textWidth(label, { size: writing.sizes.label })));
  const frame = margins(Math.min(260, Math.ceil(widest)) + 18, writing.mirrored, 12);
  const subtitle = fillTemplate(own.dependence, {
    place: wording.place,
    nature: writing.words.natureWords[table.nature],
  });
  const rangeMeaning = options.rangeMeaning ?? levelOf(table);
  return {
    ...chartFacts(wording),
    subtitle,
    spec: figureSpec({
      ...wording,
      ...frame,
      subtitle,
      table,
      legend: [
        {
          sample: "area",
          fill: natureColour[table.nature],
          text: table.columns.find(({ name }) => name === "value")?.label ?? "",
        },
        { sample: "dashes", stroke: ink.line, text: own.independence },
      ],
      sections: [
        rows.length === 0
          ? emptyPlot(frame, writing)
          : intervalRowsPanel(
              rows,
              {
                place: (value) => (Math.log(Math.max(value, 1e-6)) + ends) / (2 * ends),
                ticks: steps.map((value) => ({
                  value,
                  text: formatDecimal(value, value < 0.1 ? 3 : value < 1 ? 1 : 0, writing.language),
                })),
                marked: 1,
              },
              frame,
              table.nature,
              writing,
            ),
      ],
      notes: [own.dependenceCaution, ...commonNotes(table, { ...options, rangeMeaning }, true)],
    }),
    alt: composeAlt(
      table.nature === "synthetic",
      {
        form: own.dependenceAlt,
        numbers: [`${rows.map(({ says }) => says).join(writing.words.semicolon)}.`],
        cautions: [own.dependenceCaution, ...(options.cautions ?? [])],
      },
      notesOf(table, options),
      writing,
    ),
    table,
    redraw: (released) => listDependenceChart(released, options),
  };
}
