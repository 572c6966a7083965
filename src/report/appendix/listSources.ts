import { fillTemplate, formatDate } from "../../quantities/index.ts";
import type { Source } from "../analysis/index.ts";
import { anchors, type Block, type Inline, text } from "../document/index.ts";
import type { AppendixParts } from "./buildAppendix.ts";

/** The sources of a text in the order of their numbers. */
export function listSources({ document, sources, wording }: AppendixParts): readonly Block[] {
  const items = document.sourceKeys.flatMap((key, index) => {
    const source = sources.get(key);
    if (source === undefined) return [];
    const anchor: Inline = { type: "anchor", id: anchors.source(index + 1) };
    return [[{ type: "paragraph", children: [anchor, ...describe(source)] } as const]];
  });
  return items.length === 0 ? [] : [{ type: "list", ordered: true, start: 1, items }];

  function describe(source: Source): readonly Inline[] {
    const { title, publisher, url, urlExact, verification, note } = source;
    const date =
      source.date === null ? wording.source.undated : formatDate(source.date, document.frontMatter.language);
    const parts: Inline[] = [text(fillTemplate(wording.source.published, { title, publisher, date }))];
    if (url !== null && urlExact)
      parts.push(text(" "), { type: "link", url, children: [text(url)] }, text("."));
    if (url !== null && !urlExact) parts.push(text(` ${fillTemplate(wording.source.inexact, { url })}.`));
    parts.push(text(` ${fillTemplate(wording.source.verification, { verification })}`));
    if (note !== undefined) parts.push(text(` ${note}`));
    return parts;
  }
}
