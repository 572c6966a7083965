import { type Archive, askedBy } from "../../archive/index.ts";
import { fillTemplate, type Table } from "../../quantities/index.ts";
import { type CountSelection, countDeaths } from "../counting/countDeaths.ts";
import { resolveWhere } from "../counting/resolveWhere.ts";
import { computed, natureOf } from "../counting/tableNotes.ts";
import { facilityNames } from "../transfers/facilityNames.ts";
import { selectWording } from "../wording/index.ts";
import { facilityColumns } from "./facilityColumns.ts";

/**
 * Deaths by facility of one dataset over its whole coverage, most first, with names in English and Arabic. Where only
 * some days are selected, `count` holds the certain deaths, and `lower` and `upper` the certain and possible ones.
 */
export function facilityTable(
  archive: Archive,
  dataset: string,
  selection: CountSelection = {},
): Promise<Table> {
  return askedBy("facilityTable", { dataset, selection }, () => answer(archive, dataset, selection));
}

async function answer(archive: Archive, dataset: string, selection: CountSelection): Promise<Table> {
  const { descriptor } = archive.dataset(dataset);
  const { figures: words } = selectWording(archive.language);
  const counted = await countDeaths(archive, { ...selection, by: ["facility"], dataset: [dataset] });
  const sums =
    selection.period === undefined
      ? await statedSums(archive, dataset, selection)
      : new Map(counted.rows.map((row) => [String(row.facility), boundsOf(row)]));
  const rows = [...sums]
    .sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1))
    .map(([facility, { count, lower, upper }]) => {
      const names = facilityNames(archive, facility);
      const bounded = lower !== upper;
      return {
        facility,
        facilityEn: names.en,
        facilityAr: names.ar,
        count,
        lower: bounded ? lower : null,
        upper: bounded ? upper : null,
      };
    });
  return {
    id: `${dataset}-by-facility`,
    title: fillTemplate(words.byFacility, { title: descriptor.title }),
    columns: [
      ...facilityColumns(words),
      { name: "count", label: words.deaths, type: "integer", role: "measure", meaning: "count" },
      {
        name: "lower",
        label: words.lowerPublished,
        type: "integer",
        role: "measure",
        meaning: "derived",
        missing: words.oneFigure,
      },
      {
        name: "upper",
        label: words.upperPublished,
        type: "integer",
        role: "measure",
        meaning: "derived",
        missing: words.oneFigure,
      },
    ],
    rows,
    unit: descriptor.unit,
    nature: natureOf(archive, [dataset]),
    method: { ...counted.method, name: "count of records" },
    inputs: counted.inputs,
    ...computed(counted.notes),
  };
}

interface Sum {
  readonly count: number;
  readonly lower: number;
  readonly upper: number;
}

/** The counts as the source states them, with the limits it states. */
async function statedSums(
  archive: Archive,
  dataset: string,
  { where }: CountSelection,
): Promise<Map<string, Sum>> {
  const filter = where === undefined ? {} : (await resolveWhere(archive, [dataset], where)).filter;
  const sums = new Map<string, Sum>();
  for (const { values, count, lower, upper } of await archive.cells(dataset, ["facility"], filter)) {
    const facility = values.facility ?? "unknown";
    const sum = sums.get(facility) ?? { count: 0, lower: 0, upper: 0 };
    sums.set(facility, { count: sum.count + count, lower: sum.lower + lower, upper: sum.upper + upper });
  }
  return sums;
}

function boundsOf({ certain, possible }: Table["rows"][number]): Sum {
  return { count: Number(certain), lower: Number(certain), upper: Number(possible) };
}
