import { formatInteger, type Nature, type Quantity } from "../../../quantities/index.ts";
import { type Block, paragraph } from "../../document/index.ts";
import type { GenerationContext } from "./GenerationContext.ts";
import { textTable } from "./textTable.ts";

const natures: readonly Nature[] = ["documented", "published", "estimated", "synthetic"];

/** How many printed figures are documented, published, estimated: kinds that are never added up. */
export function writeKindsOfFigures({
  printed,
  language,
  words,
  wording,
}: GenerationContext): readonly Block[] {
  const { kinds } = words.generated;
  const count = (of: readonly Quantity[]) => formatInteger(of.length, language);
  const rows = natures
    .map((nature) => ({ nature, figures: printed.filter((quantity) => quantity.nature === nature) }))
    .filter(({ figures }) => figures.length > 0)
    .map(({ nature, figures }) => {
      const withInterval = figures.filter(({ interval }) => interval !== undefined);
      const withLimits = figures.filter(
        ({ interval, bounds }) => interval === undefined && bounds !== undefined,
      );
      const alone = figures.filter(({ interval, bounds }) => interval === undefined && bounds === undefined);
      return [wording.nature[nature], count(figures), count(withInterval), count(withLimits), count(alone)];
    });
  const heads = [kinds.kind, kinds.figures, kinds.withInterval, kinds.withLimits, kinds.alone];
  return [paragraph(kinds.introduction), textTable(kinds.introduction, [3, 2, 2, 2, 2], heads, rows)];
}
