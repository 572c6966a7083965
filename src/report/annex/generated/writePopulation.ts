import { formatPeriod } from "../../../quantities/index.ts";
import { type Block, paragraph } from "../../document/index.ts";
import { bound, type GenerationContext } from "./GenerationContext.ts";
import { textTable } from "./textTable.ts";

/** From rows read to rows counted, dataset by dataset, each with its unit of count. */
export function writePopulation(context: GenerationContext): readonly Block[] {
  const { quality, language, words } = context;
  const { population } = words.generated;
  if (quality === null || quality.datasets.length === 0) return [paragraph(population.none)];
  const heads = [
    population.dataset,
    population.unit,
    population.coverage,
    population.read,
    population.rejected,
    population.accepted,
  ];
  const rows = quality.datasets.map((dataset) => [
    dataset.title,
    population.units[dataset.unit],
    formatPeriod(dataset.coverage, language),
    bound(dataset.read, "value", context),
    bound(dataset.rejected, "value", context),
    bound(dataset.accepted, "value", context),
  ]);
  return [
    paragraph(population.introduction),
    textTable(population.introduction, [4, 2, 4, 2, 2, 2], heads, rows),
  ];
}
