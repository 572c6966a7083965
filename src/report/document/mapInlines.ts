import type { Block, Inline, ReportDocument } from "./ReportDocument.ts";

/** The same document with every piece of text replaced by what a function makes of it, inner pieces first. */
export function mapInlines(document: ReportDocument, change: (inline: Inline) => Inline): ReportDocument {
  const inlines = (before: readonly Inline[]): readonly Inline[] =>
    before.map((inline) =>
      change("children" in inline ? { ...inline, children: inlines(inline.children) } : inline),
    );
  const blocks = (before: readonly Block[]): readonly Block[] => before.map(block);
  const block = (before: Block): Block => {
    switch (before.type) {
      case "heading":
      case "paragraph":
        return { ...before, children: inlines(before.children) };
      case "figure":
      case "dataTable":
        return { ...before, caption: inlines(before.caption) };
      case "list":
        return { ...before, items: before.items.map(blocks) };
      case "quote":
        return { ...before, children: blocks(before.children) };
      case "textTable":
        return { ...before, rows: before.rows.map((row) => row.map(inlines)) };
      case "codeBlock":
      case "rule":
      case "redacted":
        return before;
    }
  };
  return {
    ...document,
    title: inlines(document.title),
    subtitle: document.subtitle === null ? null : inlines(document.subtitle),
    body: blocks(document.body),
    footnotes: document.footnotes.map((footnote) => ({ ...footnote, children: blocks(footnote.children) })),
  };
}
