import { fillTemplate, type Nature, type UnitOfCount } from "../../quantities/index.ts";
import type { AltLayers } from "../alt/composeAlt.ts";
import { spokenName } from "../frame/placeNames.ts";
import { named } from "../frame/wording.ts";
import type { Writing } from "../text/Writing.ts";
import type { FacilityRow } from "./readFacilityTable.ts";

/** The words for a reader who cannot see the bars: every facility with its figure. */
export function facilityAlt(
  rows: readonly FacilityRow[],
  about: {
    readonly unit: UnitOfCount;
    readonly nature: Nature;
    readonly period: string;
    readonly cautions: readonly string[];
  },
  writing: Writing,
): AltLayers {
  const { words } = writing;
  const figures = rows.map((row) => facilityWords(row, writing)).join(words.semicolon);
  return {
    form: fillTemplate(words.alt.facilities, {
      unit: words.units[about.unit],
      nature: words.natureWords[about.nature],
      period: about.period,
    }),
    numbers: rows.length === 0 ? [words.alt.noRows] : [`${figures}.`],
    cautions: [...words.alt.facilityCautions, ...about.cautions],
  };
}

/** A facility with its figure. */
export function facilityWords(row: FacilityRow, writing: Writing): string {
  const { words } = writing;
  const range =
    row.lower === null || row.upper === null || row.lower === row.upper
      ? []
      : [fillTemplate(words.alt.range, { range: writing.range(row.lower, row.upper) })];
  const figures = [...(row.count === null ? [] : [writing.count(row.count)]), ...range];
  const name = spokenName({ english: row.facilityEn, arabic: row.facilityAr }, writing);
  return named(name, figures.length === 0 ? words.noFigure : figures.join(words.comma), writing);
}
