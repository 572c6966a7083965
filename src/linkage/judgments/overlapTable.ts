import { SijillError } from "../../errors/index.ts";
import type { Table } from "../../quantities/index.ts";
import { capturedPersons } from "./capturedPersons.ts";
import type { LinkedRecords } from "./judgePersons.ts";
import { messages } from "./messages.ts";

/**
 * How many persons are in exactly which sources: one column a source with 0 or 1, one row a combination that occurs,
 * and the count. Rows add up to all persons. What `population/` and an UpSet chart read.
 *
 * @param linked records with their persons
 * @throws SIJILL_LINKAGE_SOURCE_NAME when a source is called "count", as the column of persons is
 */
export function overlapTable(linked: Pick<LinkedRecords, "records" | "title" | "nature" | "inputs">): Table {
  const { lists, persons } = capturedPersons(linked);
  if (lists.includes("count")) throw new SijillError(messages.sourceNamedCount());
  const counts = new Map<string, number>();
  for (const { on } of persons) {
    const history = lists.map((list) => (on.includes(list) ? "1" : "0")).join("");
    counts.set(history, (counts.get(history) ?? 0) + 1);
  }
  return {
    id: "overlap",
    title: `Persons by the sources that record them, ${linked.title}`,
    columns: [
      ...lists.map((list) => ({ name: list, label: list, type: "integer", role: "dimension" }) as const),
      { name: "count", label: "Persons", type: "integer", role: "measure", meaning: "count" },
    ],
    rows: [...counts]
      .sort(([a], [b]) => (a < b ? 1 : -1))
      .map(([history, count]) => ({
        ...Object.fromEntries(lists.map((list, i) => [list, Number(history[i])])),
        count,
      })),
    unit: "person",
    nature: linked.nature,
    method: { name: "count of linked persons by source", settings: { persons: persons.length } },
    inputs: linked.inputs,
    notes: ["1: the source has at least one record of the person. Persons in no source are in no row."],
  };
}
