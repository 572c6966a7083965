import type { Nodes } from "mdast";

/**
 * Markdown that was not written as a report, made fit for one: every numeral of its prose is marked as literal with one
 * reason, so that the ledger lists it as written by hand; links to other files and layout elements leave their words.
 * What stands in code, in addresses and in directives is left as it is.
 *
 * @param markdown the text
 * @param reason why its numerals are no results, such as "written in cell 3 of the notebook"
 * @example
 * import { markLiterals } from "sijill";
 * const text = await markLiterals("Taken until 2013.", "prose");
 * console.log(text); // → Taken until :literal[2013]{reason="prose"}.
 */
export async function markLiterals(markdown: string, reason: string): Promise<string> {
  const [{ parseMarkdown }, { findNumerals }] = await Promise.all([
    import("../markdown/parseMarkdown.ts"),
    import("../markdown/findNumerals.ts"),
  ]);
  const edits: { readonly from: number; readonly to: number; readonly text: string }[] = [];
  const cut = (from: number, to: number) => edits.push({ from, to, text: "" });
  const visit = (node: Nodes): void => {
    const from = node.position?.start.offset ?? 0;
    const to = node.position?.end.offset ?? 0;
    if (node.type === "html") cut(from, to);
    else if (node.type === "text")
      for (const { text, index } of findNumerals(markdown.slice(from, to)))
        edits.push({
          from: from + index,
          to: from + index + text.length,
          text: `:literal[${text}]{reason=${JSON.stringify(reason)}}`,
        });
    else if (node.type === "link" && !/^(?:https?:\/\/|mailto:)/i.test(node.url)) {
      const [first] = node.children;
      const last = node.children.at(-1);
      cut(from, first?.position?.start.offset ?? to);
      for (const child of node.children) visit(child);
      cut(last?.position?.end.offset ?? to, to);
    } else if (!node.type.endsWith("Directive") && "children" in node)
      for (const child of node.children) visit(child);
  };
  visit(parseMarkdown(markdown));
  return edits
    .sort((a, b) => a.from - b.from)
    .reduceRight((text, edit) => text.slice(0, edit.from) + edit.text + text.slice(edit.to), markdown);
}
