import { readPublishedFigures } from "../../archive/index.ts";
import type { Language, Quantity } from "../../quantities/index.ts";
import { publishedSource, type Source } from "../../report/index.ts";

/** What `publishedQuantity` says of the row that a quantity was read from. */
const ROW = /^id = ([a-z0-9-]+)$/;

/**
 * The sources that quantities cite, as far as they can be found again: those of published figures stand in the row of
 * the table that the quantity names, where a cell of the notebook names the folder of the table.
 */
export async function findSources(
  quantities: readonly Quantity[],
  folders: readonly string[],
  language: Language,
): Promise<readonly Source[]> {
  const cited = new Map<string, string>();
  for (const { citation, inputs } of quantities)
    for (const { dataset, selection } of inputs) {
      const figure = dataset === "published" ? ROW.exec(selection)?.[1] : undefined;
      if (citation !== undefined && figure !== undefined && !cited.has(citation)) cited.set(citation, figure);
    }
  if (cited.size === 0) return [];
  for (const folder of folders) {
    const published = await readPublishedFigures(folder).catch(() => null);
    if (
      published === null ||
      [...cited.values()].some((id) => !published.figures.some((one) => one.id === id))
    )
      continue;
    return [...cited].map(([key, figure]) => publishedSource(published, { key, figure, language }));
  }
  return [];
}
