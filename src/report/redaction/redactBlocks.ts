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

/** The same blocks with a bar in the place of everything withheld. Numbers, anchors and the count of passages stay. */
export function redactBlocks(
  blocks: readonly Block[],
  isWithheld: (restriction: Restriction) => boolean,
  wording: ReportWording,
): readonly Block[] {
  const redact = (inlines: readonly Inline[]): readonly Inline[] =>
    inlines.map((inline): Inline => {
      if (inline.type === "restricted" && isWithheld(inline.restriction)) {
        const { unit, reason } = inline.restriction;
        return { type: "redacted", unit, reason, anchors: anchorsIn(inline.children) };
      }
      return "children" in inline ? { ...inline, children: redact(inline.children) } : inline;
    });
  return blocks.map((block): Block => {
    if (block.restricted !== undefined && isWithheld(block.restricted))
      return bar(block, block.restricted, wording);
    switch (block.type) {
      case "list":
        return { ...block, items: block.items.map((item) => redactBlocks(item, isWithheld, wording)) };
      case "textTable":
        return { ...block, rows: block.rows.map((row) => row.map(redact)) };
      case "paragraph":
        return { ...block, children: redact(block.children) };
      default:
        return block;
    }
  });
}

function bar(block: Block, { unit, reason }: Restriction, wording: ReportWording): Block {
  const isExhibit = block.type === "figure" || block.type === "dataTable";
  const own =
    block.type === "figure"
      ? [anchors.figure(block.chart.id)]
      : block.type === "dataTable"
        ? [anchors.table(block.table.id)]
        : [];
  const template = block.type === "figure" ? wording.figure : wording.table;
  return {
    type: "redacted",
    unit,
    reason,
    anchors: [...own, ...anchorsIn([...inlinesIn([block])])],
    ...(block.type === "paragraph" && block.number !== undefined ? { number: block.number } : {}),
    ...(isExhibit ? { label: fillTemplate(template, { number: String(block.number) }) } : {}),
    passages: [...passagesIn([block], "paragraph", { number: null })].length,
  };
}

const anchorsIn = (inlines: readonly Inline[]): readonly string[] =>
  inlines.flatMap((inline) => (inline.type === "anchor" ? [inline.id] : []));
