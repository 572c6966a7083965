import { type Block, paragraph } from "../../document/index.ts";
import { bound, type GenerationContext } from "./GenerationContext.ts";
import { textTable } from "./textTable.ts";

/** What the analysis computed and no sentence prints, with its result: nothing that was seen is kept back. */
export function writeOtherAnalyses(context: GenerationContext): readonly Block[] {
  const { document, analysis, printed, words } = context;
  const { otherAnalyses } = words.generated;
  const printedIds = new Set(printed.map(({ id }) => id));
  const quantities = [...analysis.quantities.values()]
    .filter(({ id }) => !printedIds.has(id) && !id.startsWith("quality."))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const shown = new Set(
    document.body.flatMap((block) => {
      if (block.type === "dataTable") return [block.table.id];
      return block.type === "figure" ? [block.chart.table.id] : [];
    }),
  );
  const tables = [...analysis.tables.values()]
    .filter(({ id }) => !shown.has(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const rows = [
    ...quantities.map((quantity) => [quantity.id, bound(quantity, "sentence", context)]),
    ...tables.map(({ id, title }) => [id, `${title} (tables/${id}.csv)`]),
  ];
  if (rows.length === 0) return [paragraph(otherAnalyses.none)];
  return [
    paragraph(otherAnalyses.introduction),
    textTable(otherAnalyses.introduction, [2, 5], [otherAnalyses.id, otherAnalyses.result], rows),
  ];
}
