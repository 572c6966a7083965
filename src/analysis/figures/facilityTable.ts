import type { Archive } from "../../archive/index.ts";
import type { Table } from "../../quantities/index.ts";
import { natureOf, notesFor } from "../counting/tableNotes.ts";
import { facilityNames } from "../transfers/facilityNames.ts";

/** Deaths by facility of one dataset over its whole coverage, most first, with names in English and Arabic. */
export async function facilityTable(archive: Archive, dataset: string): Promise<Table> {
  const { descriptor } = archive.dataset(dataset);
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
    title: `${descriptor.title}: by facility`,
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
      { name: "count", label: "Deaths", type: "integer", role: "measure" },
      {
        name: "lower",
        label: "Lower published limit",
        type: "integer",
        role: "measure",
        missing: "one figure published",
      },
      {
        name: "upper",
        label: "Upper published limit",
        type: "integer",
        role: "measure",
        missing: "one figure published",
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
