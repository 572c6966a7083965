import type { Table } from "../../quantities/index.ts";
import { listDependence } from "../diagnostics/listDependence.ts";
import type { CaptureHistories } from "../histories/Histories.ts";

/**
 * Dependence of every pair of lists as rows, for its chart.
 *
 * @example
 * import { captureHistories, dependenceTable } from "sijill";
 *
 * const cells = [["100", 40], ["010", 35], ["001", 30], ["110", 12], ["101", 10], ["011", 9], ["111", 6]] as const;
 * const lists = ["register", "families", "press"];
 * const histories = captureHistories({ lists, cells: cells.map(([history, count]) => ({ history, count })) });
 * console.log(dependenceTable(histories).rows.length); // → 3
 */
export function dependenceTable(
  histories: CaptureHistories,
  { id = "dependence", level = 0.95 }: { readonly id?: string; readonly level?: number } = {},
): Table {
  const measure = (name: string, label: string) =>
    ({
      name,
      label,
      type: "number",
      role: "measure",
      decimals: 1,
      missing: "no third list",
      meaning: "estimate",
    }) as const;
  return {
    id,
    title: "Dependence of pairs of lists",
    columns: [
      { name: "label", label: "Lists", type: "text", role: "dimension", meaning: "description" },
      measure("value", "Odds ratio"),
      measure("lower", `Lower limit (${100 * level}%)`),
      measure("upper", `Upper limit (${100 * level}%)`),
      { name: "shared", label: "On both", type: "integer", role: "measure", meaning: "count" },
    ],
    rows: listDependence(histories, level).map(({ first, second, oddsRatio, lower, upper, shared }) => ({
      label: `${first}, ${second}`,
      value: oddsRatio,
      lower,
      upper,
      shared,
    })),
    unit: histories.unit,
    nature: "estimated",
    method: { name: "odds ratio among those a third list recorded" },
    inputs: histories.inputs,
    notes: [],
  };
}
