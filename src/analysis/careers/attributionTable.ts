import { fillTemplate, formatInteger, type Table } from "../../quantities/index.ts";
import { computed } from "../counting/tableNotes.ts";
import { facilityNames } from "../transfers/facilityNames.ts";
import { selectCustody } from "../wording/index.ts";
import { type AttributionRule, attribute, attributionRules } from "./attribute.ts";
import type { Careers } from "./Careers.ts";
import { careerNotes } from "./careerNotes.ts";
import { placeKey } from "./PlaceOfCustody.ts";

/**
 * How many deaths each rule attributes to each place: one row a place, one column a rule, missing places in rows of
 * their own. Every column adds up to all records, and a note says of how many all rules say the same.
 *
 * @example
 * import { attributionTable, careersOf, openArchive } from "sijill";
 * const archive = await openArchive("data/template/synthetic");
 * const { rows } = attributionTable(await careersOf(archive, "synthetic-example"));
 * console.log(rows.reduce((sum, row) => sum + Number(row.sender), 0)); // → 120
 * await archive.close();
 */
export function attributionTable(careers: Careers): Table {
  const { records, title, nature, inputs, language = "en" } = careers;
  const words = selectCustody(language).careers;
  const counts = new Map<string, Record<AttributionRule, number>>();
  let agreeing = 0;
  for (const record of records) {
    const places = attributionRules.map((rule) => [rule, placeKey(attribute(record, rule))] as const);
    if (new Set(places.map(([, place]) => place)).size === 1) agreeing += 1;
    for (const [rule, place] of places) {
      const row = counts.get(place) ?? { place: 0, sender: 0, longest: 0, "last-branch": 0 };
      row[rule] += 1;
      counts.set(place, row);
    }
  }
  const places = [...counts.keys()].sort(compare);
  return {
    id: "attribution",
    title: fillTemplate(words.attribution, { title }),
    columns: [
      { name: "facility", label: words.place, type: "text", role: "dimension" },
      { name: "facilityEn", label: words.name, type: "text", role: "dimension" },
      ...attributionRules.map(
        (rule) => ({ name: rule, label: words.rules[rule], type: "integer", role: "measure" }) as const,
      ),
    ],
    rows: places.map((place) => ({
      facility: place,
      facilityEn: facilityNames(careers, place).en,
      ...(counts.get(place) ?? {}),
    })),
    unit: records[0]?.unit ?? null,
    nature,
    method: { name: "attribution by four rules", settings: { records: records.length, agreeing } },
    inputs,
    ...computed([
      fillTemplate(words.agreeing, {
        agreeing: formatInteger(agreeing, language),
        all: formatInteger(records.length, language),
      }),
      ...careerNotes(careers),
    ]),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
