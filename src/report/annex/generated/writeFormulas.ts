import { spokenMethod } from "../../../analysis/index.ts";
import { formatInteger, type Method } from "../../../quantities/index.ts";
import { type Block, paragraph, referenceInline } from "../../document/index.ts";
import type { GenerationContext } from "./GenerationContext.ts";
import { textTable } from "./textTable.ts";

/** Every method the printed figures and tables were made with, by its name among statisticians. */
export function writeFormulas({ document, printed, language, words }: GenerationContext): readonly Block[] {
  const { formulas } = words.generated;
  const methods = new Map<string, { readonly method: Method; used: number }>();
  const use = (method: Method) => {
    const known = methods.get(method.name);
    if (known === undefined) methods.set(method.name, { method, used: 1 });
    else known.used += 1;
  };
  for (const { method, interval } of printed) {
    use(method);
    if (interval !== undefined) use({ name: interval.method });
  }
  for (const block of document.body)
    if (block.type === "dataTable") use(block.table.method);
    else if (block.type === "figure") use(block.chart.table.method);
  const rows = [...methods.values()]
    .sort((a, b) => (a.method.name < b.method.name ? -1 : 1))
    .map(({ method, used }) => [
      spokenMethod({ name: method.name }, language),
      formatInteger(used, language),
      method.reference === undefined ? formulas.noReference : referenceInline(method.reference),
    ]);
  if (rows.length === 0) return [paragraph(formulas.none)];
  return [
    paragraph(formulas.introduction),
    textTable(formulas.introduction, [5, 2, 4], [formulas.method, formulas.used, formulas.reference], rows),
  ];
}
