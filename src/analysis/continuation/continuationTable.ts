import type { Archive } from "../../archive/index.ts";
import {
  type Cell,
  type Column,
  type ColumnMeaning,
  fillTemplate,
  formatDate,
  type Table,
} from "../../quantities/index.ts";
import { computed, natureOf, notesFor } from "../counting/tableNotes.ts";
import { coverageWords } from "../periods/coverageWords.ts";
import { daysAfter } from "../periods/days.ts";
import { selectWording } from "../wording/index.ts";
import type { Continuation } from "./RecordedAfter.ts";

/** The answer of `continuation` as a table: one row a dataset, silent ones with missing values, not zeros. */
export function continuationTable(archive: Archive, { after, datasets }: Continuation): Table {
  const { language } = archive;
  const { continuation: words, units, dateMeanings } = selectWording(language);
  const ids = datasets.map(({ dataset }) => dataset);
  const missing = words.states.silent;
  const afterwards = { where: {}, period: daysAfter(after) };
  return {
    id: "continuation",
    title: fillTemplate(words.tableTitle, { day: formatDate(after, language) }),
    columns: [
      dimension("dataset", words.dataset, "dataset"),
      { ...dimension("unit", words.unit, "unit"), labels: units },
      { ...dimension("date", words.date, "description"), labels: dateMeanings },
      dimension("coverage", words.window, "description"),
      { ...dimension("state", words.state, "coverage"), labels: words.states },
      measure("total", words.inAll, "count"),
      { ...measure("certain", words.certainly, "count"), missing, selection: afterwards },
      { ...measure("possible", words.possibly, "open"), missing, selection: afterwards },
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
    ...computed(notesFor(archive, ids)),
    datasets: Object.fromEntries(datasets.map(({ title, dataset }) => [title, dataset])),
  };
}

const dimension = (name: string, label: string, meaning: ColumnMeaning): Column => ({
  name,
  label,
  type: "text",
  role: "dimension",
  meaning,
});

const measure = (name: string, label: string, meaning: ColumnMeaning): Column => ({
  name,
  label,
  type: "integer",
  role: "measure",
  meaning,
});
