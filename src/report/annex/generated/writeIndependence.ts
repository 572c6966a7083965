import { formatInteger } from "../../../quantities/index.ts";
import { type Block, type Inline, paragraph, text } from "../../document/index.ts";
import type { GenerationContext } from "./GenerationContext.ts";
import { textTable } from "./textTable.ts";

/** Funding, earlier work and publications, and who supplied how much of the data. */
export function writeIndependence({ annex, printed, language, words }: GenerationContext): readonly Block[] {
  const { independence } = words.generated;
  const { funding, priorWork, priorPublications } = annex.independence;
  const datasets = new Map<string, Set<string>>();
  for (const { id, inputs } of printed)
    for (const { dataset } of inputs) datasets.set(dataset, (datasets.get(dataset) ?? new Set()).add(id));
  const rows = [...datasets]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([dataset, figures]) => [
      dataset,
      formatInteger(figures.size, language),
      formatInteger(printed.length, language),
    ]);
  const named = (name: string, words: string): Block => paragraph(strong(name), " ", words);
  return [
    named(independence.funding, funding),
    named(independence.priorWork, priorWork),
    named(independence.priorPublications, priorPublications),
    paragraph(independence.supplied),
    textTable(
      independence.supplied,
      [3, 2, 2],
      [independence.dataset, independence.figures, independence.ofFigures],
      rows,
    ),
  ];
}

const strong = (value: string): Inline => ({ type: "strong", children: [text(value)] });
