import { fillTemplate, formatInteger, type Table } from "../../../quantities/index.ts";
import { anchors, type Block, type Inline, paragraph, text } from "../../document/index.ts";
import type { GenerationContext } from "./GenerationContext.ts";
import { textTable } from "./textTable.ts";

/** Every column of the printed tables and figures: what it is, and how many of its cells are missing and why. */
export function writeDictionary({ document, language, words, wording }: GenerationContext): readonly Block[] {
  const { dictionary } = words.generated;
  const rows = document.body.flatMap((block) => {
    if (block.type !== "dataTable" && block.type !== "figure") return [];
    const isTable = block.type === "dataTable";
    const table = isTable ? block.table : block.chart.table;
    const label = fillTemplate(isTable ? wording.table : wording.figure, { number: String(block.number) });
    const anchor = isTable ? anchors.table(table.id) : anchors.figure(block.chart.id);
    const link: Inline = { type: "link", url: `#${anchor}`, children: [text(label)] };
    return table.columns.map((column, index) => [
      index === 0 ? link : "",
      column.label,
      dictionary.roles[column.role],
      missingIn(table, column.name, column.missing),
    ]);
  });
  if (rows.length === 0) return [paragraph(dictionary.none)];
  const heads = [dictionary.exhibit, dictionary.column, dictionary.role, dictionary.missing];
  return [paragraph(dictionary.introduction), textTable(dictionary.introduction, [2, 4, 3, 5], heads, rows)];

  function missingIn({ rows: all }: Table, name: string, meaning: string | undefined): string {
    const missing = all.filter((row) => (row[name] ?? null) === null).length;
    if (missing === 0) return dictionary.nothingMissing;
    return fillTemplate(dictionary.missingOf, {
      missing: formatInteger(missing, language),
      rows: formatInteger(all.length, language),
      meaning: meaning ?? wording.noValue,
    });
  }
}
