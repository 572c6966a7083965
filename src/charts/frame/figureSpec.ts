import type { TopLevelSpec } from "vega-lite";
import type { Table } from "../../quantities/index.ts";
import type { Chart } from "../Chart.ts";
import { isolateDirections } from "../text/isolateDirections.ts";
import { wrapText } from "../text/wrapText.ts";
import { chartConfig, fontSize } from "../theme.ts";
import type { Section } from "./layers.ts";
import type { LegendItem } from "./legendStrip.ts";
import { legendStrip } from "./legendStrip.ts";
import { notesStrip } from "./notesStrip.ts";

/** The parts of a figure, from top to bottom, and the three widths that add up to its inner width. */
export interface Figure {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly evidentiaryRole: Chart["evidentiaryRole"];
  readonly table: Table;
  /** Room for the labels left of the plots. */
  readonly left: number;
  readonly plotWidth: number;
  /** Room right of the plots. */
  readonly right: number;
  readonly legend: readonly LegendItem[];
  readonly sections: readonly Section[];
  readonly notes: readonly string[];
}

/** Puts title, key, plots and notes under one another as one Vega-Lite specification. */
export function figureSpec(figure: Figure): TopLevelSpec {
  const width = figure.left + figure.plotWidth + figure.right;
  const title = wrapText(figure.title, width, { size: fontSize.title, bold: true });
  const subtitle = wrapText(figure.subtitle, width, { size: fontSize.subtitle });
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    usermeta: {
      sijill: {
        chart: figure.id,
        table: figure.table.id,
        nature: figure.table.nature,
        method: figure.table.method.name,
        evidentiaryRole: figure.evidentiaryRole,
        inputs: figure.table.inputs.map((input) => ({
          dataset: input.dataset,
          file: input.file,
          sha256: input.sha256,
        })),
      },
    },
    config: chartConfig,
    title: { text: title.map(isolateDirections), subtitle: subtitle.map(isolateDirections) },
    vconcat: [
      ...(figure.legend.length === 0 ? [] : [legendStrip(figure.legend, figure)]),
      ...figure.sections,
      notesStrip(figure.notes, figure),
    ],
  };
}
