import { fillTemplate, formatInteger, type Table } from "../../quantities/index.ts";
import { computed } from "../counting/tableNotes.ts";
import { facilityNames } from "../transfers/facilityNames.ts";
import { selectCustody, selectWording } from "../wording/index.ts";
import type { Careers } from "./Careers.ts";
import { careerNotes } from "./careerNotes.ts";
import { episodes, isStay } from "./episodes.ts";
import { placeKey } from "./PlaceOfCustody.ts";

/**
 * From which place to which, over all careers: one row a pair, with how many records tell of it. Places that are
 * missing have rows of their own under the name of why; nothing is added to a named place.
 *
 * The passage out of a career's last place is no flow. A record whose source would name a hospital and does not is one
 * passage to "unknown": whether there was one is not known. The columns are those of `transferFlowChart`.
 *
 * @example
 * import { careersOf, flows, openArchive } from "sijill";
 * const archive = await openArchive("data/template/synthetic");
 * const table = flows(await careersOf(archive, "synthetic-example"));
 * console.log(table.rows.reduce((sum, { count }) => sum + Number(count), 0)); // → 120
 * await archive.close();
 */
export function flows(careers: Careers): Table {
  const { records, title, nature, inputs, language = "en" } = careers;
  const words = selectCustody(language).careers;
  const pairs = new Map<string, { from: string; to: string; count: number }>();
  let still = 0;
  for (const record of records) {
    const stays = episodes(record).filter(isStay);
    if (stays.length < 2) still += 1;
    for (const [at, { place }] of stays.slice(1).entries()) {
      const before = stays[at]?.place ?? "unknown";
      const pair = { from: placeKey(before), to: placeKey(place), count: 0 };
      const key = JSON.stringify([pair.from, pair.to]);
      const known = pairs.get(key) ?? pair;
      known.count += 1;
      pairs.set(key, known);
    }
  }
  const rows = [...pairs.values()].sort(
    (a, b) => b.count - a.count || compare(a.from, b.from) || compare(a.to, b.to),
  );
  const names = (place: string) => facilityNames(careers, place);
  const dimension = (name: string, label: string) =>
    ({ name, label, type: "text", role: "dimension" }) as const;
  const arabic = { missing: selectWording(language).figures.noArabicName };
  return {
    id: "flows",
    title: fillTemplate(words.flows, { title }),
    columns: [
      dimension("from", words.from),
      dimension("fromLabel", words.fromName),
      { ...dimension("fromLabelAr", words.fromArabicName), ...arabic },
      dimension("to", words.to),
      dimension("toLabel", words.toName),
      { ...dimension("toLabelAr", words.toArabicName), ...arabic },
      { name: "count", label: words.records, type: "integer", role: "measure" },
    ],
    rows: rows.map(({ from, to, count }) => ({
      from,
      fromLabel: names(from).en,
      fromLabelAr: names(from).ar,
      to,
      toLabel: names(to).en,
      toLabelAr: names(to).ar,
      count,
    })),
    unit: records[0]?.unit ?? null,
    nature,
    method: {
      name: "passages between consecutive places of each record",
      settings: { records: records.length },
    },
    inputs,
    ...computed([
      fillTemplate(words.onePlace, {
        number: formatInteger(still, language),
        all: formatInteger(records.length, language),
      }),
      ...careerNotes(careers),
    ]),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
