import type { Archive } from "../../archive/index.ts";
import type { Cell, Table } from "../../quantities/index.ts";
import { countDeaths } from "../counting/countDeaths.ts";
import { facilityNames } from "../transfers/facilityNames.ts";

/**
 * Facility by year of one dataset as the heat map draws it. `state` tells apart a count (0 included), a year the
 * source does not cover ("outside"), and a year whose count is not known because dates are partial ("unknown").
 */
export async function facilityYearTable(archive: Archive, dataset: string): Promise<Table> {
  const table = await countDeaths(archive, { by: ["year", "facility"], dataset: [dataset], complete: true });
  const rows = table.rows
    .filter((row) => row.year !== "unknown")
    .map((row): Record<string, Cell> => {
      const state =
        row.certain === null ? "outside" : row.certain === 0 && row.possible !== 0 ? "unknown" : "count";
      const names = facilityNames(archive, String(row.facility));
      return {
        facility: row.facility ?? null,
        facilityEn: names.en,
        facilityAr: names.ar,
        year: Number(row.year),
        count: state === "count" ? (row.certain ?? null) : null,
        state,
      };
    });
  return {
    ...table,
    id: `${dataset}-by-facility-and-year`,
    title: `${archive.dataset(dataset).descriptor.title}: by facility and year`,
    columns: [
      { name: "facility", label: "Id", type: "text", role: "dimension" },
      { name: "facilityEn", label: "Facility", type: "text", role: "dimension" },
      {
        name: "facilityAr",
        label: "Arabic name",
        type: "text",
        role: "dimension",
        missing: "not in the vocabulary",
      },
      { name: "year", label: "Year", type: "integer", role: "dimension" },
      { name: "count", label: "Deaths", type: "integer", role: "measure", missing: "see state" },
      { name: "state", label: "State", type: "text", role: "dimension" },
    ],
    rows,
  };
}
