import {
  anchors,
  type Block,
  type Inline,
  inlinesIn,
  plainText,
  type Restriction,
} from "../document/index.ts";
import type { RedactionPlan } from "./RedactionPlan.ts";

/**
 * Marks what the build wrote about withheld things, so that it is withheld as well: rows that explain a withheld number,
 * table, literal or input, items that name a withheld source, sentences that print a withheld number.
 *
 * @param sourceKeys keys of the sources in the order of their numbers
 * @param prefix of the names of the parts, such as `appendix`
 */
export function markWithheld(
  blocks: readonly Block[],
  plan: RedactionPlan,
  sourceKeys: readonly string[],
  prefix: string,
): readonly Block[] {
  const restrictionOf = (inlines: Iterable<Inline>): Restriction | null => {
    for (const inline of inlines) {
      const found = findRestriction(inline, plan, sourceKeys);
      if (found !== undefined) return found;
    }
    return null;
  };
  return blocks.map((block, at): Block => {
    if (block.restricted !== undefined) return block;
    const unit = `${prefix}/${at}`;
    switch (block.type) {
      case "paragraph": {
        const restriction = restrictionOf(inlinesIn([block]));
        return restriction === null ? block : { ...block, restricted: { ...restriction, unit } };
      }
      case "list":
        return {
          ...block,
          items: block.items.map((item, row) => {
            const restriction = restrictionOf(inlinesIn(item));
            return restriction === null
              ? item
              : item.map((one, part) => wrapBlock(one, restriction, `${unit}/${row}.${part}`));
          }),
        };
      case "textTable":
        return {
          ...block,
          rows: block.rows.map((cells, row) => {
            const restriction =
              restrictionOf(inlinesIn([{ ...block, rows: [cells] }])) ?? rowRestriction(cells, plan);
            if (restriction === null || row === 0) return cells;
            return cells.map((children, column) => [wrap(children, restriction, `${unit}/${row}.${column}`)]);
          }),
        };
      default:
        return block;
    }
  });
}

function findRestriction(
  inline: Inline,
  plan: RedactionPlan,
  sourceKeys: readonly string[],
): Restriction | undefined {
  switch (inline.type) {
    case "quantity":
      return plan.quantities.get(inline.quantity.id);
    case "citation":
      return plan.sources.get(inline.key);
    case "anchor":
      return anchored(inline.id, plan, sourceKeys);
    case "link":
      return inline.url.startsWith("#") ? anchored(inline.url.slice(1), plan, sourceKeys) : undefined;
    default:
      return undefined;
  }
}

function anchored(id: string, plan: RedactionPlan, sourceKeys: readonly string[]): Restriction | undefined {
  const named = (of: ReadonlyMap<string, Restriction>, anchor: (name: string) => string) =>
    [...of].find(([name]) => anchor(name) === id)?.[1];
  return (
    named(plan.quantities, anchors.quantity) ??
    named(plan.tables, anchors.table) ??
    named(plan.figures, anchors.figure) ??
    named(plan.sources, (key) => anchors.source(sourceKeys.indexOf(key) + 1))
  );
}

/** Rows that are known by their words: a literal with its reason, an input file. */
function rowRestriction(
  cells: readonly (readonly Inline[])[],
  { literals, inputs }: RedactionPlan,
): Restriction | null {
  const [first = "", second = ""] = cells.map(plainText);
  return literals.get(`${first}\n${second}`) ?? inputs.get(first) ?? null;
}

const wrap = (children: readonly Inline[], restriction: Restriction, unit: string): Inline => ({
  type: "restricted",
  restriction: { ...restriction, unit },
  children,
});

function wrapBlock(block: Block, restriction: Restriction, unit: string): Block {
  return block.type === "paragraph"
    ? { ...block, children: [wrap(block.children, restriction, unit)] }
    : { ...block, restricted: { ...restriction, unit } };
}
