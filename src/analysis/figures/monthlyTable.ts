import type { Archive } from "../../archive/index.ts";
import type { Table } from "../../quantities/index.ts";
import { countDeaths } from "../counting/countDeaths.ts";

/** One dataset by month as the monthly chart draws it: month, certain count, coverage of the month. */
export async function monthlyTable(archive: Archive, dataset: string): Promise<Table> {
  const table = await countDeaths(archive, { by: ["month"], dataset: [dataset] });
  const undated = table.rows.find((row) => row.month === "unknown");
  return {
    ...table,
    id: `${dataset}-by-month`,
    title: `${archive.dataset(dataset).descriptor.title}: by month`,
    columns: [
      { name: "month", label: "Month", type: "date", role: "dimension" },
      {
        name: "count",
        label: "Deaths",
        type: "integer",
        role: "measure",
        missing: "the source could not have recorded this month",
      },
      {
        name: "possible",
        label: "Possible",
        type: "integer",
        role: "measure",
        missing: "the source could not have recorded this month",
      },
      { name: "status", label: "Coverage", type: "text", role: "dimension" },
    ],
    rows: table.rows
      .filter((row) => row.month !== "unknown")
      .map((row) => ({
        month: row.month ?? null,
        count: row.certain ?? null,
        possible: row.possible ?? null,
        status: row.status ?? null,
      })),
    notes:
      undated === undefined
        ? table.notes
        : [`${undated.possible} without any date are not in the series.`, ...table.notes],
  };
}
