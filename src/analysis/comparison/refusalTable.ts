import type { Refusal } from "../../errors/index.ts";
import type { Table } from "../../quantities/index.ts";

/** A refusal as a table of its reasons, for a report that says why a question is not answered. */
export function refusalTable(id: string, refusal: Refusal): Table {
  return {
    id,
    title: `Not answered: ${refusal.question}`,
    columns: [{ name: "reason", label: "Reason", type: "text", role: "dimension" }],
    rows: refusal.reasons.map((reason) => ({ reason })),
    unit: null,
    nature: "documented",
    method: { name: "comparability of descriptors", settings: { code: refusal.code } },
    inputs: [],
    notes: [`What would answer it: ${refusal.wouldNeed}`],
  };
}
