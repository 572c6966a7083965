import type { Archive } from "../../archive/index.ts";
import { fillTemplate, type Table } from "../../quantities/index.ts";
import { natureOf, notesFor } from "../counting/tableNotes.ts";
import { facilityNames } from "../transfers/facilityNames.ts";
import { selectWording } from "../wording/index.ts";

/** Deaths by facility of one dataset over its whole coverage, most first, with names in English and Arabic. */
export async function facilityTable(archive: Archive, dataset: string): Promise<Table> {
  const { descriptor } = archive.dataset(dataset);
  const { figures: words } = selectWording(archive.language);
  const sums = new Map<string, { count: number; lower: number; upper: number }>();
  for (const { values, count, lower, upper } of await archive.cells(dataset, ["facility"])) {
    const facility = values.facility ?? "unknown";
    const sum = sums.get(facility) ?? { count: 0, lower: 0, upper: 0 };
    sums.set(facility, { count: sum.count + count, lower: sum.lower + lower, upper: sum.upper + upper });
  }
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
      { name: "facility", label: words.id, type: "text", role: "dimension", meaning: "facility" },
      {
        name: "facilityEn",
        label: words.facility,
        type: "text",
        role: "dimension",
        meaning: "description",
        labelOf: "facility",
        labelLanguage: "en",
      },
      {
        name: "facilityAr",
        label: words.arabicName,
        type: "text",
        role: "dimension",
        meaning: "description",
        labelOf: "facility",
        labelLanguage: "ar",
        missing: words.noArabicName,
      },
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
    method: { name: "count of records", settings: { by: "facility" } },
    inputs: archive.inputRefs(dataset),
    notes: notesFor(archive, [dataset]),
  };
}
