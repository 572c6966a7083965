import { fillTemplate, type Nature } from "../../quantities/index.ts";
import type { LegendItem } from "../frame/legendStrip.ts";
import { hatchFill } from "../hatch.ts";
import type { Writing } from "../text/Writing.ts";
import { ink, natureColour } from "../theme.ts";
import { hasFigure } from "./monthlyWords.ts";
import type { MonthlyRow } from "./readMonthlyTable.ts";

/** The key: only the marks that are drawn. */
export function monthlyLegend(
  rows: readonly MonthlyRow[],
  nature: Nature,
  mark: "bars" | "step-line",
  { words }: Writing,
): readonly LegendItem[] {
  const { legend } = words;
  const name = words.natures[nature];
  const colour = natureColour[nature];
  const hasPossible = rows.some((row) => row.possible !== null);
  const items: LegendItem[] = [
    {
      sample: "area",
      fill: colour,
      text: hasPossible ? fillTemplate(legend.certain, { nature: name }) : name,
    },
  ];
  if (hasPossible) {
    items.push({
      sample: "area",
      fill: hatchFill(`possible-${nature}`),
      stroke: colour,
      text: legend.possible,
    });
  }
  if (rows.some((row) => row.status === "partly-covered" && row.count !== null)) {
    items.push(
      mark === "bars"
        ? {
            sample: "area",
            fill: hatchFill(`partial-${nature}`),
            stroke: colour,
            text: legend.partMonth,
          }
        : { sample: "dashes", stroke: colour, text: legend.partMonth },
    );
  }
  if (rows.some((row) => row.status !== "outside" && row.count === 0 && row.possible === null)) {
    items.push({ sample: "sign", sign: "○", text: legend.zero });
  }
  if (rows.some((row) => row.status !== "outside" && !hasFigure(row))) {
    items.push({ sample: "area", fill: hatchFill("unknown"), stroke: ink.axis, text: legend.noFigure });
  }
  if (rows.some((row) => row.status !== "outside")) {
    items.push({
      sample: "area",
      fill: ink.coverage,
      stroke: ink.axis,
      text: legend.coverage,
    });
  }
  if (rows.some((row) => row.status === "outside")) {
    items.push({
      sample: "area",
      fill: hatchFill("silent"),
      stroke: ink.axis,
      text: legend.silent,
    });
  }
  return rows.length === 0 ? [] : items;
}
