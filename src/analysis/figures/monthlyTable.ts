import { type Archive, askedBy } from "../../archive/index.ts";
import { type Cell, fillTemplate, formatInteger, type Table } from "../../quantities/index.ts";
import { type CountSelection, countDeaths } from "../counting/countDeaths.ts";
import { computed } from "../counting/tableNotes.ts";
import { selectWording } from "../wording/index.ts";

/** One dataset by month as the monthly chart draws it: month, certain count, coverage of the month. */
export function monthlyTable(
  archive: Archive,
  dataset: string,
  selection: CountSelection = {},
): Promise<Table> {
  return askedBy("monthlyTable", { dataset, selection }, () => answer(archive, dataset, selection));
}

async function answer(archive: Archive, dataset: string, selection: CountSelection): Promise<Table> {
  const table = await countDeaths(archive, { ...selection, by: ["month"], dataset: [dataset] });
  const { figures: words, keys, counting, coverage } = selectWording(archive.language);
  const leftOut = (number: Cell | undefined) =>
    fillTemplate(words.undatedLeftOut, { number: formatInteger(Number(number), archive.language) });
  const undated = table.rows.find((row) => row.month === "unknown");
  return {
    ...table,
    id: `${dataset}-by-month`,
    title: fillTemplate(words.byMonth, { title: archive.dataset(dataset).descriptor.title }),
    columns: [
      { name: "month", label: keys.month, type: "date", role: "dimension", meaning: "time" },
      {
        name: "count",
        label: words.deaths,
        type: "integer",
        role: "measure",
        meaning: "count",
        missing: words.monthSilent,
      },
      {
        name: "possible",
        label: counting.possible,
        type: "integer",
        role: "measure",
        meaning: "possible",
        missing: words.monthSilent,
      },
      {
        name: "status",
        label: counting.status,
        type: "text",
        role: "dimension",
        meaning: "coverage",
        labels: coverage,
      },
    ],
    rows: table.rows
      .filter((row) => row.month !== "unknown")
      .map((row) => ({
        month: row.month ?? null,
        count: row.certain ?? null,
        possible: row.possible ?? null,
        status: row.status ?? null,
      })),
    ...computed(undated === undefined ? table.notes : [leftOut(undated.possible), ...table.notes]),
  };
}
