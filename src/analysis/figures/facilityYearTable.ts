import { type Archive, askedBy } from "../../archive/index.ts";
import { type Cell, fillTemplate, type Table } from "../../quantities/index.ts";
import { type CountSelection, countDeaths } from "../counting/countDeaths.ts";
import { facilityNames } from "../transfers/facilityNames.ts";
import { selectWording } from "../wording/index.ts";
import { facilityColumns } from "./facilityColumns.ts";

/**
 * Facility by year of one dataset as the heat map draws it. `state` tells apart a count (0 included), a year the
 * source does not cover ("outside"), and a year whose count is not known because dates are partial ("unknown").
 */
export function facilityYearTable(
  archive: Archive,
  dataset: string,
  selection: CountSelection = {},
): Promise<Table> {
  return askedBy("facilityYearTable", { dataset, selection }, () => answer(archive, dataset, selection));
}

async function answer(archive: Archive, dataset: string, selection: CountSelection): Promise<Table> {
  const { figures: words, keys } = selectWording(archive.language);
  const table = await countDeaths(archive, {
    ...selection,
    by: ["year", "facility"],
    dataset: [dataset],
    complete: true,
  });
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
    title: fillTemplate(words.byFacilityAndYear, { title: archive.dataset(dataset).descriptor.title }),
    columns: [
      ...facilityColumns(words),
      { name: "year", label: keys.year, type: "integer", role: "dimension", meaning: "time" },
      {
        name: "count",
        label: words.deaths,
        type: "integer",
        role: "measure",
        meaning: "count",
        missing: words.seeState,
      },
      {
        name: "state",
        label: words.state,
        type: "text",
        role: "dimension",
        meaning: "coverage",
        labels: words.states,
      },
    ],
    rows,
  };
}
