import type { Nature } from "../../quantities/index.ts";
import type { LegendItem } from "../frame/legendStrip.ts";
import { hatchFill } from "../hatch.ts";
import { ink, natureColour } from "../theme.ts";
import { hasFigure, top } from "./figureWords.ts";
import type { Panel } from "./readYearlyTable.ts";

/** The key: only the marks that are drawn. */
export function yearlyLegend(panels: readonly Panel[]): readonly LegendItem[] {
  const rows = panels.flatMap((panel) => panel.rows);
  const natures = naturesOf(panels);
  const hasPossible = (panel: Panel): boolean =>
    panel.rows.some((row) => row.possible !== null && row.possible !== (row.certain ?? 0));
  const items: LegendItem[] = natures.map((nature) => ({
    sample: "area",
    fill: natureColour[nature],
    text: panels.some((panel) => panel.nature === nature && hasPossible(panel))
      ? `${nature}, certain: every possible date falls in the span`
      : nature,
  }));
  for (const nature of natures) {
    if (panels.some((panel) => panel.nature === nature && hasPossible(panel))) {
      items.push({
        sample: "area",
        fill: hatchFill(`possible-${nature}`),
        stroke: natureColour[nature],
        text: `${nature}, possible but not certain`,
      });
    }
  }
  if (rows.some((row) => row.lower !== null && row.lower !== row.upper))
    items.push({ sample: "range", text: "range" });
  if (panels.some((panel) => panel.coverageFrom !== null || panel.coverageTo !== null)) {
    items.push(
      { sample: "area", fill: ink.coverage, stroke: ink.axis, text: "period the source could have recorded" },
      { sample: "area", fill: hatchFill("silent"), stroke: ink.axis, text: "silent: no coverage, not zero" },
    );
  }
  if (rows.some((row) => row.status !== "outside" && !hasFigure(row))) {
    items.push({
      sample: "area",
      fill: hatchFill("unknown"),
      stroke: ink.axis,
      sign: "?",
      text: "covered, no figure",
    });
  }
  if (rows.some((row) => row.status === "outside" && top(row) > 0)) {
    items.push({ sample: "sign", sign: "†", text: "recorded outside the stated coverage" });
  }
  return items;
}

/** Natures of the panels, each once, in the order of the panels. */
export function naturesOf(panels: readonly Panel[]): readonly Nature[] {
  return [...new Set(panels.map((panel) => panel.nature))];
}
