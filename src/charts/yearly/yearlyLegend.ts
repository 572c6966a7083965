import { fillTemplate, type Nature } from "../../quantities/index.ts";
import type { LegendItem } from "../frame/legendStrip.ts";
import { hatchFill } from "../hatch.ts";
import type { Writing } from "../text/Writing.ts";
import { ink, natureColour } from "../theme.ts";
import { hasFigure, top } from "./figureWords.ts";
import type { Panel } from "./readYearlyTable.ts";

/** The key: only the marks that are drawn. */
export function yearlyLegend(panels: readonly Panel[], { words }: Writing): readonly LegendItem[] {
  const { legend } = words;
  const rows = panels.flatMap((panel) => panel.rows);
  const natures = naturesOf(panels);
  const hasPossible = (panel: Panel): boolean =>
    panel.rows.some((row) => row.possible !== null && row.possible !== (row.certain ?? 0));
  const items: LegendItem[] = natures.map((nature) => ({
    sample: "area",
    fill: natureColour[nature],
    text: panels.some((panel) => panel.nature === nature && hasPossible(panel))
      ? fillTemplate(legend.certainSpan, { nature: words.natures[nature] })
      : words.natures[nature],
  }));
  for (const nature of natures) {
    if (panels.some((panel) => panel.nature === nature && hasPossible(panel))) {
      items.push({
        sample: "area",
        fill: hatchFill(`possible-${nature}`),
        stroke: natureColour[nature],
        text: fillTemplate(legend.possibleSpan, { nature: words.natures[nature] }),
      });
    }
  }
  if (rows.some((row) => row.lower !== null && row.lower !== row.upper))
    items.push({ sample: "range", text: legend.range });
  if (panels.some((panel) => panel.coverageFrom !== null || panel.coverageTo !== null)) {
    items.push(
      { sample: "area", fill: ink.coverage, stroke: ink.axis, text: legend.coverage },
      { sample: "area", fill: hatchFill("silent"), stroke: ink.axis, text: legend.silent },
    );
  }
  if (rows.some((row) => row.status !== "outside" && !hasFigure(row))) {
    items.push({
      sample: "area",
      fill: hatchFill("unknown"),
      stroke: ink.axis,
      sign: "?",
      text: legend.noFigure,
    });
  }
  if (rows.some((row) => row.status === "outside" && top(row) > 0)) {
    items.push({ sample: "sign", sign: "†", text: legend.outside });
  }
  return items;
}

/** Natures of the panels, each once, in the order of the panels. */
export function naturesOf(panels: readonly Panel[]): readonly Nature[] {
  return [...new Set(panels.map((panel) => panel.nature))];
}
