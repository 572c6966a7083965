import type { Archive } from "../../archive/index.ts";
import { type Cell, fillTemplate, formatDate, type Table } from "../../quantities/index.ts";
import { natureOf, notesFor } from "../counting/tableNotes.ts";
import { coverageWords } from "../periods/coverageWords.ts";
import { selectWording } from "../wording/index.ts";
import type { Continuation } from "./RecordedAfter.ts";

/** The answer of `continuation` as a table: one row a dataset, silent ones with missing values, not zeros. */
export function continuationTable(archive: Archive, { after, datasets }: Continuation): Table {
  const { language } = archive;
  const { continuation: words, units, dateMeanings } = selectWording(language);
  const ids = datasets.map(({ dataset }) => dataset);
  const missing = words.states.silent;
  return {
    id: "continuation",
    title: fillTemplate(words.tableTitle, { day: formatDate(after, language) }),
    columns: [
      { name: "dataset", label: words.dataset, type: "text", role: "dimension" },
      { name: "unit", label: words.unit, type: "text", role: "dimension", labels: units },
      { name: "date", label: words.date, type: "text", role: "dimension", labels: dateMeanings },
      { name: "coverage", label: words.window, type: "text", role: "dimension" },
      { name: "state", label: words.state, type: "text", role: "dimension", labels: words.states },
      { name: "total", label: words.inAll, type: "integer", role: "measure" },
      { name: "certain", label: words.certainly, type: "integer", role: "measure", missing },
      { name: "possible", label: words.possibly, type: "integer", role: "measure", missing },
    ],
    rows: datasets.map((answer): Record<string, Cell> => {
      const dataset = archive.dataset(answer.dataset);
      const { descriptor } = dataset;
      return {
        dataset: answer.title,
        unit: descriptor.unit,
        date: descriptor.dateMeaning,
        coverage: coverageWords(dataset, language),
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
