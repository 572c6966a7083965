import { fillTemplate, type Nature, type UnitOfCount } from "../../quantities/index.ts";
import type { AltLayers } from "../alt/composeAlt.ts";
import { spokenName } from "../frame/placeNames.ts";
import { named } from "../frame/wording.ts";
import type { Writing } from "../text/Writing.ts";
import type { HeatMapGrid, HeatMapRow } from "./readHeatMapTable.ts";

/** The words for a reader who cannot see the grid: each facility's counts, and how many cells are not known. */
export function heatMapAlt(
  grid: HeatMapGrid,
  about: { readonly unit: UnitOfCount; readonly nature: Nature; readonly cautions: readonly string[] },
  writing: Writing,
): AltLayers {
  const { words } = writing;
  const [first, last] = [grid.years[0], grid.years.at(-1)];
  const period =
    first === undefined || last === undefined
      ? ""
      : `${words.comma}${fillTemplate(words.span, { from: String(first), to: String(last) })}`;
  return {
    form: fillTemplate(words.alt.cells, {
      unit: words.units[about.unit],
      nature: words.natureWords[about.nature],
      period,
    }),
    numbers:
      grid.facilities.length === 0
        ? [words.alt.noRows]
        : grid.facilities.map(
            ({ cells, ...name }) => `${named(spokenName(name, writing), countsOf(cells, writing), writing)}.`,
          ),
    cautions: [...words.alt.cellCautions, ...about.cautions],
  };
}

/** A facility in a year with its count, or why there is none. */
export function cellWords(
  { facilityEn, facilityAr, year, count, state }: HeatMapRow,
  writing: Writing,
): string {
  const { words } = writing;
  const name = spokenName({ english: facilityEn, arabic: facilityAr }, writing);
  const missing = state === "unknown" ? words.alt.unknownCell : words.alt.outsideCell;
  const figure = count === null ? missing : writing.count(count);
  return named(`${name}${words.comma}${year}`, figure, writing);
}

function countsOf(cells: readonly HeatMapRow[], { words, count }: Writing): string {
  const known = cells.flatMap((cell) => (cell.count === null ? [] : [`${cell.year} ${count(cell.count)}`]));
  const years = (state: HeatMapRow["state"]): string =>
    cells
      .filter((cell) => cell.state === state)
      .map((cell) => cell.year)
      .join(words.comma);
  const [unknown, outside] = [years("unknown"), years("outside")];
  return [
    known.length === 0 ? words.alt.noCount : known.join(words.comma),
    ...(unknown === "" ? [] : [fillTemplate(words.alt.unknownIn, { years: unknown })]),
    ...(outside === "" ? [] : [fillTemplate(words.alt.outsideIn, { years: outside })]),
  ].join(words.semicolon);
}
