import type { Nature, UnitOfCount } from "../../quantities/index.ts";
import type { AltLayers } from "../alt/composeAlt.ts";
import { natureWords, unitWord } from "../frame/wording.ts";
import { formatCount } from "../text/formatCount.ts";
import { plainText } from "../text/plainText.ts";
import type { HeatMapGrid, HeatMapRow } from "./readHeatMapTable.ts";

/** The words for a reader who cannot see the grid: each facility's counts, and how many cells are not known. */
export function heatMapAlt(
  grid: HeatMapGrid,
  about: { readonly unit: UnitOfCount; readonly nature: Nature; readonly cautions: readonly string[] },
): AltLayers {
  const [first, last] = [grid.years[0], grid.years.at(-1)];
  return {
    form: `A grid of numbers: ${unitWord(about.unit)}, ${natureWords(about.nature)}; a row a facility, a column a year${
      first === undefined || last === undefined ? "" : `, ${first} to ${last}`
    }; darker cells hold more.`,
    numbers:
      grid.facilities.length === 0
        ? ["The table has no rows."]
        : grid.facilities.map(({ english, cells }) => `${plainText(english)}: ${countsOf(cells)}.`),
    cautions: [
      "Unknown and silent cells are not zeros.",
      "A year with few records may be one whose records were not kept or not found.",
      ...about.cautions,
    ],
  };
}

/** A facility in a year with its count, or why there is none. */
export function cellWords({ facilityEn, year, count, state }: HeatMapRow): string {
  const figure = count !== null ? formatCount(count) : state === "unknown" ? "unknown" : "outside coverage";
  return `${plainText(facilityEn)}, ${year}: ${figure}`;
}

function countsOf(cells: readonly HeatMapRow[]): string {
  const known = cells.flatMap((cell) =>
    cell.count === null ? [] : [`${cell.year} ${formatCount(cell.count)}`],
  );
  const unknown = cells.filter((cell) => cell.state === "unknown").map((cell) => cell.year);
  const outside = cells.filter((cell) => cell.state === "outside").map((cell) => cell.year);
  return [
    ...(known.length === 0 ? ["no count"] : [known.join(", ")]),
    ...(unknown.length === 0 ? [] : [`unknown in ${unknown.join(", ")}`]),
    ...(outside.length === 0 ? [] : [`outside coverage in ${outside.join(", ")}`]),
  ].join("; ");
}
