import { fillTemplate, type Table } from "../quantities/index.ts";
import { composeAlt } from "./alt/composeAlt.ts";
import type { Chart } from "./Chart.ts";
import type { ChartOptions } from "./ChartOptions.ts";
import { flowAlt } from "./flow/flowAlt.ts";
import { flowPanel, prepareFlows } from "./flow/flowPanel.ts";
import { readFlowTable } from "./flow/readFlowTable.ts";
import { emptyPlot } from "./frame/emptyPlot.ts";
import { figureSpec } from "./frame/figureSpec.ts";
import { capitalised, chartFacts, chartWording, commonNotes, notesOf, unitOf } from "./frame/wording.ts";
import { plainText } from "./text/plainText.ts";
import { figurePadding, figureWidth, natureColour } from "./theme.ts";

export interface TransferFlowOptions extends ChartOptions {
  /** When, as a noun phrase: "2011 to August 2013". The table has no column of time. */
  readonly period: string;
  /** Heading of the column that the flows leave; default "Sending facility". */
  readonly fromTitle?: string;
  /** Heading of the column where they arrive; default "Hospital". */
  readonly toTitle?: string;
}

/**
 * Transfers between places, from the sending facility on the left to the hospital on the right (in Arabic from right
 * to left), as ribbons whose thickness is the count. What leaves and what arrives is as thick as the bars: nothing is lost between the columns.
 *
 * Pairs whose count is zero or not known are not drawn; a note says how many there are.
 *
 * @param table Columns: `from` and `to` (ids), `fromLabel` and `toLabel`, `count` (whole number or null); optional
 * `fromLabelAr` and `toLabelAr`. Each pair once. The table needs a unit.
 * @throws SIJILL_CHART_CELL_INVALID, SIJILL_CHART_ROW_REPEATED, SIJILL_CHART_DATASET_INCONSISTENT,
 * SIJILL_CHART_TOTAL_TOO_LARGE, SIJILL_CHART_UNIT_MISSING, SIJILL_CHART_OPTION_INVALID
 * @example
 * import { transferFlowChart, type Table } from "sijill";
 * const table: Table = { id: "transfers", title: "Transfers", columns: [], unit: "record", nature: "synthetic",
 *   rows: [{ from: "a", fromLabel: "Facility A", to: "h", toLabel: "Hospital H", count: 12 }],
 *   method: { name: "invented" }, inputs: [], notes: [] };
 * const chart = transferFlowChart(table, { title: "An example", place: "nowhere", period: "no period" });
 * console.log(chart.evidentiaryRole); // → illustrative
 */
export function transferFlowChart(table: Table, options: TransferFlowOptions): Chart {
  const wording = chartWording(table, options);
  const { writing } = wording;
  const { words } = writing;
  const unit = unitOf(table);
  const flows = readFlowTable(table);
  const period = plainText(options.period);
  const titles = {
    from: plainText(options.fromTitle ?? words.plot.sendingFacility),
    to: plainText(options.toTitle ?? words.plot.hospital),
  };
  const drawing = prepareFlows(flows, titles, writing);
  const [left, right] = [drawing.leftWidth, drawing.rightWidth];
  const frame = { left, right, plotWidth: figureWidth - 2 * figurePadding - left - right };
  const subtitle = fillTemplate(words.subtitles.transfers, {
    unit: capitalised(words.units[unit]),
    place: wording.place,
    period,
    nature: words.natureWords[table.nature],
  });
  const nothing = flows.rows === 0 ? undefined : words.plot.noPairs;
  const pairs = (count: number): string => writing.counted(words.counted.pairs, count);
  const leftOut = [
    ...(flows.without === 0 ? [] : [fillTemplate(words.notes.pairsUnknown, { pairs: pairs(flows.without) })]),
    ...(flows.zero === 0 ? [] : [fillTemplate(words.notes.pairsZero, { pairs: pairs(flows.zero) })]),
  ];
  return {
    ...chartFacts(wording),
    subtitle,
    spec: figureSpec({
      ...wording,
      ...frame,
      subtitle,
      table,
      legend:
        flows.links.length === 0
          ? []
          : [
              {
                sample: "area",
                fill: natureColour[table.nature],
                text: fillTemplate(words.legend.thickness, { nature: words.natures[table.nature] }),
              },
            ],
      sections: [
        flows.links.length === 0
          ? emptyPlot(frame, writing, nothing)
          : flowPanel(drawing, { ...frame, unit, nature: table.nature, titles }, writing),
      ],
      notes: [
        fillTemplate(leftOut.length === 0 ? words.notes.pairs : words.notes.pairsLeftOut, {
          base: pairs(flows.rows),
          left: leftOut.join(words.comma),
        }),
        ...commonNotes(table, options, false),
      ],
    }),
    alt: composeAlt(
      table.nature === "synthetic",
      flowAlt(
        flows,
        { unit, nature: table.nature, period, titles, cautions: options.cautions ?? [] },
        writing,
      ),
      notesOf(table, options),
      writing,
    ),
    table,
    redraw: (released) => transferFlowChart(released, options),
  };
}
