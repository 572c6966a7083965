import { type Block, inlinesIn } from "../document/index.ts";

/** Names of the parts that some redactions withhold. */
export function unitsIn(blocks: readonly Block[], withheld: ReadonlySet<string>): ReadonlySet<string> {
  const units = new Set<string>();
  const visit = (block: Block): void => {
    const { restricted } = block;
    if (restricted !== undefined && withheld.has(restricted.id)) units.add(restricted.unit);
    if (block.type === "list") for (const item of block.items) item.forEach(visit);
  };
  blocks.forEach(visit);
  for (const inline of inlinesIn(blocks))
    if (inline.type === "restricted" && withheld.has(inline.restriction.id))
      units.add(inline.restriction.unit);
  return units;
}
