import { spokenMethod } from "../../analysis/index.ts";
import { fillTemplate, selectLanguage } from "../../quantities/index.ts";
import { anchors, type Block, describeInput, type Inline, text } from "../document/index.ts";
import type { LedgerTable } from "../ledger/index.ts";
import type { AppendixParts } from "./buildAppendix.ts";

/** A table with one row for each printed table and figure: method, inputs, and the hash of its data. */
export function explainExhibits({ document, ledger, wording }: AppendixParts): readonly Block[] {
  const { language } = document.frontMatter;
  const words = wording.ledger;
  const tables = new Map(ledger.tables.map((table) => [table.id, table]));

  const row = (anchor: string, label: string, table: LedgerTable): readonly (readonly Inline[])[] => {
    const inputs = table.inputs.map((input) => describeInput(input, words.input, language));
    return [
      [{ type: "link", url: `#${anchor}`, children: [text(label)] }],
      [text(`${spokenMethod(table.method, language)} (${wording.nature[table.nature]})`)],
      [
        text(
          inputs.length === 0 ? words.noInput : inputs.join(selectLanguage(language).phrases.detailSeparator),
        ),
      ],
      [{ type: "code", value: `${table.data.slice(0, 12)}…` }],
    ];
  };

  const rows = document.body.flatMap((block) => {
    if (block.type !== "figure" && block.type !== "dataTable") return [];
    const isFigure = block.type === "figure";
    const table = tables.get(isFigure ? block.chart.table.id : block.table.id);
    if (table === undefined) return [];
    const anchor = isFigure ? anchors.figure(block.chart.id) : anchors.table(block.table.id);
    const template = isFigure ? wording.figure : wording.table;
    return [row(anchor, fillTemplate(template, { number: String(block.number) }), table)];
  });
  if (rows.length === 0) return [];
  const heads = [words.exhibit, words.made, words.from, words.hash];
  return [
    {
      type: "textTable",
      label: words.exhibits,
      align: [null, null, null, null],
      widths: [2, 6, 7, 3],
      rows: [heads.map((head) => [text(head)]), ...rows],
    },
  ];
}
