import type { Table } from "../quantities/index.ts";
import { composeAlt } from "./alt/composeAlt.ts";
import type { Chart } from "./Chart.ts";
import { emptyPlot } from "./frame/emptyPlot.ts";
import { figureSpec } from "./frame/figureSpec.ts";
import { writingIn } from "./text/Writing.ts";
import { figurePadding, figureWidth } from "./theme.ts";

/**
 * What stands in the place of a chart that a version withholds: its headline, and words that say so. The chart keeps
 * its number, and no mark of it is drawn.
 *
 * @param table what the version shows of the chart's table
 * @param words what to print instead of the plot, in the language of the chart
 */
export function withheldChart(
  chart: Pick<Chart, "id" | "title" | "evidentiaryRole" | "language">,
  table: Table,
  words: { readonly subtitle: string; readonly reason: string },
): Chart {
  const { id, title, evidentiaryRole, language } = chart;
  const { subtitle, reason } = words;
  const writing = writingIn(language);
  const frame = { left: 0, right: 0, plotWidth: figureWidth - 2 * figurePadding };
  return {
    id,
    ...(language === undefined ? {} : { language }),
    title,
    subtitle,
    spec: figureSpec({
      ...{ id, title, subtitle, evidentiaryRole, table, writing },
      ...frame,
      legend: [],
      sections: [emptyPlot(frame, writing, subtitle)],
      notes: [reason],
    }),
    alt: composeAlt(
      table.nature === "synthetic",
      { form: subtitle, numbers: [], cautions: [] },
      [reason],
      writing,
    ),
    table,
    evidentiaryRole,
    redraw: (released) => withheldChart(chart, released, words),
  };
}
