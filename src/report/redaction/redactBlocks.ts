import { fillTemplate } from "../../quantities/index.ts";
import {
  anchors,
  type Block,
  type Inline,
  inlinesIn,
  passagesIn,
  type Restriction,
} from "../document/index.ts";
import type { ReportWording } from "../wording/index.ts";

export interface HowToRedact {
  readonly isWithheld: (restriction: Restriction) => boolean;
  readonly wording: ReportWording;
  /** New names of the anchors of withheld parts. */
  readonly renames: ReadonlyMap<string, string>;
}

/** The same blocks with a bar in the place of everything withheld. Numbers, anchors and the count of passages stay. */
export function redactBlocks(blocks: readonly Block[], how: HowToRedact): readonly Block[] {
  const { isWithheld } = how;
  const redact = (inlines: readonly Inline[]): readonly Inline[] =>
    inlines.map((inline): Inline => {
      if (inline.type === "restricted" && isWithheld(inline.restriction)) {
        const { unit, reason } = inline.restriction;
        return { type: "redacted", unit, reason, anchors: anchorsIn(inline.children, unit, how) };
      }
      return "children" in inline ? { ...inline, children: redact(inline.children) } : inline;
    });
  return blocks.map((block): Block => {
    if (block.restricted !== undefined && isWithheld(block.restricted))
      return bar(block, block.restricted, how);
    switch (block.type) {
      case "list":
        return { ...block, items: block.items.map((item) => redactBlocks(item, how)) };
      case "textTable":
        return { ...block, rows: block.rows.map((row) => row.map(redact)) };
      case "paragraph":
        return { ...block, children: redact(block.children) };
      default:
        return block;
    }
  });
}

function bar(block: Block, { unit, reason }: Restriction, how: HowToRedact): Block {
  const isExhibit = block.type === "figure" || block.type === "dataTable";
  const own =
    block.type === "figure"
      ? [anchors.figure(block.chart.id)]
      : block.type === "dataTable"
        ? [anchors.table(block.table.id)]
        : [];
  const template = block.type === "figure" ? how.wording.figure : how.wording.table;
  return {
    type: "redacted",
    unit,
    reason,
    anchors: [
      ...own.map((id) => how.renames.get(id) ?? id),
      ...anchorsIn([...inlinesIn([block])], unit, how),
    ],
    ...(block.type === "paragraph" && block.number !== undefined ? { number: block.number } : {}),
    ...(isExhibit ? { label: fillTemplate(template, { number: String(block.number) }) } : {}),
    passages: [...passagesIn([block], "paragraph", { number: null })].length,
  };
}

/** Anchors of a withheld part under names that say nothing: that of a number is what the number is called. */
const anchorsIn = (inlines: readonly Inline[], unit: string, { renames }: HowToRedact): readonly string[] =>
  inlines.flatMap((inline) => {
    if (inline.type !== "anchor") return [];
    return inline.id.startsWith(anchors.quantity(""))
      ? [anchors.quantity(`withheld-${unit.replace(/[^A-Za-z0-9]+/g, "-")}`)]
      : [renames.get(inline.id) ?? inline.id];
  });
