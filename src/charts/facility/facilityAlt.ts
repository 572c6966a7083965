import type { Nature, UnitOfCount } from "../../quantities/index.ts";
import type { AltLayers } from "../alt/composeAlt.ts";
import { natureWords, unitWord } from "../frame/wording.ts";
import { formatCount, formatRange } from "../text/formatCount.ts";
import { plainText } from "../text/plainText.ts";
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
): AltLayers {
  return {
    form: `Horizontal bars from zero, one a facility, most first: ${unitWord(about.unit)}, ${natureWords(about.nature)}, ${about.period}.`,
    numbers: rows.length === 0 ? ["The table has no rows."] : [`${rows.map(facilityWords).join("; ")}.`],
    cautions: [
      "A facility is where a record places the person; it does not say where the person died.",
      "A facility with few or no records may be one whose records were not kept or not found.",
      ...about.cautions,
    ],
  };
}

/** A facility with its figure. */
export function facilityWords(row: FacilityRow): string {
  const name = plainText(row.facilityEn);
  const range =
    row.lower === null || row.upper === null || row.lower === row.upper
      ? ""
      : formatRange(row.lower, row.upper);
  if (row.count === null) return range === "" ? `${name}: no figure` : `${name}: range ${range}`;
  return `${name}: ${formatCount(row.count)}${range === "" ? "" : `, range ${range}`}`;
}
