import type { Problem } from "../../errors/index.ts";
import type { AnalysisIndex } from "../analysis/index.ts";
import type { ReportDocument } from "../document/index.ts";
import { messages } from "./messages.ts";

/** What the analysis returned and no text uses: nothing wrong, but the author should know. */
export function findNotices(documents: readonly ReportDocument[], index: AnalysisIndex): readonly Problem[] {
  const blocks = documents.flatMap((document) => document.body);
  const figures = new Set(blocks.flatMap((block) => (block.type === "figure" ? [block.chart.id] : [])));
  const tables = new Set([
    ...blocks.flatMap((block) => (block.type === "dataTable" ? [block.table.id] : [])),
    // A table that a printed figure draws is in use.
    ...[...index.figures.values()].flatMap((chart) => (figures.has(chart.id) ? [chart.table.id] : [])),
  ]);
  const cited = new Set(documents.flatMap((document) => document.sourceKeys));
  const unused = (known: ReadonlyMap<string, unknown>, used: ReadonlySet<string>) =>
    [...known.keys()].filter((name) => !used.has(name)).sort();
  return [
    ...unused(index.figures, figures).map((id) => messages.exhibitUnplaced("figure", id)),
    ...unused(index.tables, tables).map((id) => messages.exhibitUnplaced("table", id)),
    ...unused(index.sources, cited).map((key) => messages.sourceUncited(key)),
  ];
}
