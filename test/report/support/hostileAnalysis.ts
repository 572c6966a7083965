import type { Quantity, Table } from "../../../src/quantities/index.ts";
import type { ReportAnalysis } from "../../../src/report/index.ts";
import { hostile } from "./hostile.ts";
import { chart, input, source, table, total } from "./sampleAnalysis.ts";

/** Every text an analysis can hand over, made of one hostile string. */
export function hostileAnalysis(text: string, index: number): ReportAnalysis {
  const quantity: Quantity = {
    ...total,
    id: `hostile.${index}`,
    label: text,
    method: { name: text, settings: { [text]: text }, reference: text },
    inputs: [{ ...input, dataset: text, file: text, selection: text }],
    citation: "source-a",
  };
  const own: Table = {
    ...table,
    id: `hostile-${index}`,
    title: text,
    columns: [
      { name: "text", label: text, type: "text", role: "dimension" },
      { name: "count", label: text, type: "integer", role: "measure", missing: text },
    ],
    rows: [
      { text, count: 1 },
      { text, count: null },
    ],
    notes: [text],
    method: quantity.method,
    inputs: quantity.inputs,
  };
  return {
    quantities: [quantity],
    tables: [own],
    figures: [{ ...chart, id: `chart-${index}`, title: text, alt: text, table: own }],
    sources: [{ ...source, title: text, publisher: text, verification: text, note: text }],
    notes: [text],
  };
}

/** A text that prints all of it. */
export const hostileText = (index: number): string =>
  `:q[hostile.${index}]{form=sentence} :cite[source-a] :ref[hostile-${index}]\n\n` +
  `::table{#hostile-${index}}\n\n::figure{#chart-${index}}\n`;

export const hostileCases = hostile.map((text, index) => [text, index] as const);
