import {
  anchors,
  type Block,
  type Inline,
  inlinesIn,
  mapInlines,
  type ReportDocument,
} from "../document/index.ts";

/** New names of the anchors of withheld parts: links still lead to the bar, and the name says nothing. */
export function renamesOf(
  body: readonly Block[],
  isHidden: (block: Block) => boolean,
): ReadonlyMap<string, string> {
  const renames = new Map<string, string>();
  for (const [at, block] of body.entries()) {
    if (!isHidden(block)) continue;
    if (block.type === "figure")
      renames.set(anchors.figure(block.chart.id), anchors.figure(`withheld-${block.number}`));
    if (block.type === "dataTable")
      renames.set(anchors.table(block.table.id), anchors.table(`withheld-${block.number}`));
    for (const inline of inlinesIn([block]))
      if (inline.type === "anchor")
        renames.set(inline.id, anchors.paragraph(`withheld-${at}-${renames.size}`));
  }
  return renames;
}

/** The document with every link to a renamed anchor led to its new name. */
export function renameLinks(document: ReportDocument, renames: ReadonlyMap<string, string>): ReportDocument {
  if (renames.size === 0) return document;
  return mapInlines(document, (inline): Inline => {
    if (inline.type === "reference") {
      const renamed = renames.get(anchors[inline.kind](inline.id));
      return renamed === undefined ? inline : { ...inline, id: renamed.replace(/^[a-z]+_/, "") };
    }
    if (inline.type === "link") {
      const renamed = renames.get(inline.url.replace(/^#/, ""));
      return renamed === undefined ? inline : { ...inline, url: `#${renamed}` };
    }
    return inline;
  });
}
