import type { Nature } from "../../quantities/index.ts";
import type { LegendItem } from "../frame/legendStrip.ts";
import { hatchFill } from "../hatch.ts";
import { ink, natureColour } from "../theme.ts";
import { hasFigure } from "./monthlyWords.ts";
import type { MonthlyRow } from "./readMonthlyTable.ts";

/** The key: only the marks that are drawn. */
export function monthlyLegend(
  rows: readonly MonthlyRow[],
  nature: Nature,
  mark: "bars" | "step-line",
): readonly LegendItem[] {
  const colour = natureColour[nature];
  const hasPossible = rows.some((row) => row.possible !== null);
  const items: LegendItem[] = [
    { sample: "area", fill: colour, text: hasPossible ? `${nature}, certain` : nature },
  ];
  if (hasPossible) {
    items.push({
      sample: "area",
      fill: hatchFill(`possible-${nature}`),
      stroke: colour,
      text: "possible but not certain",
    });
  }
  if (rows.some((row) => row.status === "partly-covered" && row.count !== null)) {
    items.push(
      mark === "bars"
        ? {
            sample: "area",
            fill: hatchFill(`partial-${nature}`),
            stroke: colour,
            text: "month covered in part",
          }
        : { sample: "dashes", stroke: colour, text: "month covered in part" },
    );
  }
  if (rows.some((row) => row.status !== "outside" && row.count === 0 && row.possible === null)) {
    items.push({ sample: "sign", sign: "○", text: "none recorded (zero)" });
  }
  if (rows.some((row) => row.status !== "outside" && !hasFigure(row))) {
    items.push({ sample: "area", fill: hatchFill("unknown"), stroke: ink.axis, text: "covered, no figure" });
  }
  if (rows.some((row) => row.status !== "outside")) {
    items.push({
      sample: "area",
      fill: ink.coverage,
      stroke: ink.axis,
      text: "period the source could have recorded",
    });
  }
  if (rows.some((row) => row.status === "outside")) {
    items.push({
      sample: "area",
      fill: hatchFill("silent"),
      stroke: ink.axis,
      text: "silent: no coverage, not zero",
    });
  }
  return rows.length === 0 ? [] : items;
}
