import { type Block, paragraph } from "../../document/index.ts";
import { bound, type GenerationContext } from "./GenerationContext.ts";
import { textTable } from "./textTable.ts";

/** Every printed figure with an interval or hard limits: the uncertainty that is quantified. */
export function writeUncertainty(context: GenerationContext): readonly Block[] {
  const { printed, words } = context;
  const { uncertainty } = words.generated;
  const rows = printed
    .filter(({ interval, bounds }) => interval !== undefined || bounds !== undefined)
    .map((quantity) => [
      bound(quantity, "sentence", context),
      quantity.interval === undefined ? uncertainty.limits : uncertainty.interval,
    ]);
  if (rows.length === 0) return [paragraph(uncertainty.none)];
  return [
    paragraph(uncertainty.introduction),
    textTable(uncertainty.introduction, [5, 2], [uncertainty.figure, uncertainty.kind], rows),
  ];
}
