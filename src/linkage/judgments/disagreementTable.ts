import type { Table } from "../../quantities/index.ts";
import type { Agreement } from "./judge.ts";
import { judgePersons, type LinkedRecords } from "./judgePersons.ts";

const COLUMNS: readonly (readonly [Agreement, string])[] = [
  ["none", "No value"],
  ["one", "One record"],
  ["same", "The same"],
  ["consistent", "Consistent"],
  ["contradicting", "Contradicting"],
];

/**
 * How far records of one person agree, field by field: one row a field, persons by how the claims stand to each other
 * before any rule. A person whom no record says anything of in a field is counted under "No value", so rows add up to
 * all persons.
 *
 * @param linked records with their persons and assertions
 * @throws the problems of `judgePersons`
 */
export function disagreementTable(linked: LinkedRecords): Table {
  const persons = judgePersons(linked, "leave-unresolved");
  const fields = [...new Set(linked.assertions.map(({ field }) => field))].sort();
  return {
    id: "disagreement",
    title: `Agreement of records of one person, ${linked.title}`,
    columns: [
      { name: "field", label: "Field", type: "text", role: "dimension" },
      ...COLUMNS.map(([name, label]) => ({ name, label, type: "integer", role: "measure" }) as const),
    ],
    rows: fields.map((field) => {
      const counts = { none: 0, one: 0, same: 0, consistent: 0, contradicting: 0 };
      for (const person of persons) counts[person.fields[field]?.agreement ?? "none"] += 1;
      return { field, ...counts };
    }),
    unit: "person",
    nature: linked.nature,
    method: {
      name: "agreement of assertions",
      settings: { persons: persons.length, records: linked.records.length },
    },
    inputs: linked.inputs,
    notes: [
      "Consistent: different values that can be true together, such as 2014 and 3 May 2014. Contradicting: they cannot.",
    ],
  };
}
