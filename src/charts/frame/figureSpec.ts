import type { TopLevelSpec } from "vega-lite";
import type { Table } from "../../quantities/index.ts";
import type { Chart } from "../Chart.ts";
import type { Writing } from "../text/Writing.ts";
import { wrapText } from "../text/wrapText.ts";
import { chartConfig } from "../theme.ts";
import type { Section } from "./layers.ts";
import type { LegendItem } from "./legendStrip.ts";
import { legendStrip } from "./legendStrip.ts";
import { innerWidth, type Margins } from "./Margins.ts";
import { notesStrip } from "./notesStrip.ts";

/** The parts of a figure, from top to bottom. */
export interface Figure extends Margins {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly evidentiaryRole: Chart["evidentiaryRole"];
  readonly table: Table;
  readonly legend: readonly LegendItem[];
  readonly sections: readonly Section[];
  readonly notes: readonly string[];
  readonly writing: Writing;
}

/** Puts title, key, plots and notes under one another as one Vega-Lite specification. */
export function figureSpec(figure: Figure): TopLevelSpec {
  const { writing } = figure;
  const width = innerWidth(figure);
  const title = wrapText(figure.title, width, { size: writing.sizes.title, bold: true });
  const subtitle = wrapText(figure.subtitle, width, { size: writing.sizes.subtitle });
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
    config: chartConfig(writing),
    title: { text: title.map(writing.line), subtitle: subtitle.map(writing.line) },
    vconcat: [
      ...(figure.legend.length === 0 ? [] : [legendStrip(figure.legend, figure, writing)]),
      ...figure.sections,
      notesStrip(figure.notes, figure, writing),
    ],
  };
}
