import { fillTemplate, type Table } from "../quantities/index.ts";
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
import { linearTicks } from "./scales/linearTicks.ts";
import { textWidth } from "./text/textWidth.ts";
import { natureColour } from "./theme.ts";

/**
 * Estimated sizes by stratum or period: points with their intervals and, apart, what is documented as hollow squares. There
 * are no bars from zero, which are kept for what was counted.
 *
 * @param table Columns: `stratum`, `recorded`, `value`, `lower`, `upper`, as `stratifiedEstimate` makes it
 * @throws SIJILL_CHART_CELL_INVALID, SIJILL_CHART_OPTION_INVALID
 * @example
 * import { stratumEstimatesChart, type Table } from "sijill";
 *
 * const row = { stratum: "2013", recorded: 120, value: 240, lower: 180, upper: 330 };
 * const table: Table = { id: "years", title: "By year", columns: [], rows: [row], unit: "person", nature: "estimated",
 *   method: { name: "log-linear models averaged in each stratum" }, inputs: [], notes: [] };
 * const chart = stratumEstimatesChart(table, { title: "One year", place: "nowhere", rangeMeaning: "95%" });
 * console.log(chart.subtitle); // → Estimated sizes, nowhere; estimated
 */
export function stratumEstimatesChart(table: Table, options: ChartOptions): Chart {
  const wording = chartWording(table, options);
  const { writing } = wording;
  const own = populationWords(writing.language);
  const whole = (value: number) => writing.count(Math.round(value));
  const rows = readIntervalRows(table, "stratum", "recorded").map((row) => {
    const range =
      row.lower === null || row.upper === null
        ? ""
        : ` (${writing.range(Math.round(row.lower), Math.round(row.upper))})`;
    const figure = row.value === null ? own.unknown : `${whole(row.value)}${range}`;
    const known =
      row.documented === null
        ? ""
        : `${writing.words.comma}${fillTemplate(own.documented, { count: whole(row.documented) })}`;
    return { ...row, figure, says: named(row.label, `${figure}${known}`, writing) };
  });
  const highest = Math.max(
    1,
    ...rows.flatMap(({ value, upper, documented }) => [value ?? 0, upper ?? 0, documented ?? 0]),
  );
  const end = highest * 1.04;
  const widest = Math.max(0, ...rows.map(({ label }) => textWidth(label, { size: writing.sizes.label })));
  const frame = margins(Math.min(220, Math.ceil(widest)) + 18, writing.mirrored, 12);
  const subtitle = fillTemplate(own.strata, {
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
        { sample: "area", fill: natureColour[table.nature], text: writing.words.natures[table.nature] },
        { sample: "range", text: writing.words.legend.range },
        {
          sample: "area",
          fill: "#ffffff",
          stroke: natureColour.documented,
          text: writing.words.natures.documented,
        },
      ],
      sections: [
        rows.length === 0
          ? emptyPlot(frame, writing)
          : intervalRowsPanel(
              rows,
              {
                place: (value) => value / end,
                ticks: linearTicks(highest, 4).map((value) => ({ value, text: writing.count(value) })),
                marked: null,
              },
              frame,
              table.nature,
              writing,
            ),
      ],
      notes: [own.strataCaution, ...commonNotes(table, { ...options, rangeMeaning }, true)],
    }),
    alt: composeAlt(
      table.nature === "synthetic",
      {
        form: own.strataAlt,
        numbers: [`${rows.map(({ says }) => says).join(writing.words.semicolon)}.`],
        cautions: [own.strataCaution, ...(options.cautions ?? [])],
      },
      notesOf(table, options),
      writing,
    ),
    table,
    redraw: (released) => stratumEstimatesChart(released, options),
  };
}
