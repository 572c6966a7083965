import type { Archive } from "../../archive/index.ts";
import type { Cell, Table } from "../../quantities/index.ts";
import { natureOf, notesFor } from "../counting/tableNotes.ts";
import { coverageWords } from "../periods/coverageWords.ts";
import type { Continuation } from "./RecordedAfter.ts";

/** The answer of `continuation` as a table: one row a dataset, silent ones with missing values, not zeros. */
export function continuationTable(archive: Archive, { after, datasets }: Continuation): Table {
  const ids = datasets.map(({ dataset }) => dataset);
  const silent = "silent";
  return {
    id: "continuation",
    title: `Deaths recorded after ${after}, dataset by dataset`,
    columns: [
      { name: "dataset", label: "Dataset", type: "text", role: "dimension" },
      { name: "unit", label: "Unit", type: "text", role: "dimension" },
      { name: "date", label: "Date is of", type: "text", role: "dimension" },
      { name: "coverage", label: "Coverage", type: "text", role: "dimension" },
      { name: "state", label: "After the day", type: "text", role: "dimension" },
      { name: "total", label: "In all", type: "integer", role: "measure" },
      { name: "certain", label: "Certainly after", type: "integer", role: "measure", missing: silent },
      { name: "possible", label: "Possibly after", type: "integer", role: "measure", missing: silent },
    ],
    rows: datasets.map((answer): Record<string, Cell> => {
      const dataset = archive.dataset(answer.dataset);
      const { descriptor } = dataset;
      return {
        dataset: answer.title,
        unit: descriptor.unit,
        date: dateMeanings[descriptor.dateMeaning],
        coverage: coverageWords(dataset),
        state: answer.kind,
        total: answer.total.value,
        certain: answer.kind === "silent" ? null : answer.certain.value,
        possible: answer.kind === "silent" ? null : answer.possible.value,
      };
    }),
    unit: null,
    nature: natureOf(archive, ids),
    method: { name: "count of records by possible dates", settings: { after } },
    inputs: ids.flatMap((id) => archive.inputRefs(id)),
    notes: notesFor(archive, ids),
  };
}

const dateMeanings = {
  died: "death, as recorded",
  photographed: "the photograph",
  registered: "registration",
  documented: "documentation",
} as const;
