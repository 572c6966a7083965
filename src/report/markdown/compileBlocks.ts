import type { BlockContent, DefinitionContent, Heading, List, RootContent, Table } from "mdast";
import type { ContainerDirective, LeafDirective } from "mdast-util-directive";
import { selectAnnexWording } from "../annex/index.ts";
import { anchors, type Block } from "../document/index.ts";
import { type CompileContext, placeOf, problemPlace, sourceOf } from "./CompileContext.ts";
import { compileInlines } from "./compileInlines.ts";
import { compileBlockDirective, compileRestricted, takeSectionMarks } from "./directives/index.ts";
import { messages as directiveMessages } from "./directives/messages.ts";
import { messages } from "./messages.ts";

type BlockNode = RootContent | BlockContent | DefinitionContent;

/** Sections are numbered through the text, so that an anchor does not change with a number in a heading. */
interface Headings {
  count: number;
  depth: number;
}

/** Resolves the blocks of a text; problems go to the context, and what cannot be resolved is left out. */
export function compileBlocks(
  nodes: readonly BlockNode[],
  path: string,
  context: CompileContext,
  headings: Headings | null,
): readonly Block[] {
  return nodes.flatMap((node, index) => {
    const nodePath = path === "" ? `${index}.${node.type}` : `${path}/${index}.${node.type}`;
    if (node.type === "containerDirective" && node.name === "restricted") {
      // Its blocks are blocks of the text like any other; their paths say so.
      const inside = nodePath.replace(/containerDirective$/, "restricted");
      return compileRestricted(node, inside, context, () =>
        compileBlocks(node.children, inside, context, headings),
      );
    }
    if (node.type === "leafDirective" || node.type === "containerDirective")
      return compileBlockDirective(node, nodePath, context, headings !== null);
    const block = compileBlock(node, nodePath, context, headings);
    return block === null ? [] : [block];
  });
}

function compileBlock(
  node: Exclude<BlockNode, ContainerDirective | LeafDirective>,
  path: string,
  context: CompileContext,
  headings: Headings | null,
): Block | null {
  const place = () => problemPlace(placeOf(node, path, context));
  switch (node.type) {
    case "heading":
      return compileHeading(node, path, context, headings);
    case "paragraph": {
      const written = sourceOf(node, context);
      if (/^:{2,}\s*[a-z]/i.test(written))
        context.problems.push(directiveMessages.directiveUnreadable(place(), written.split("\n")[0] ?? ""));
      return { type: "paragraph", children: compileInlines(node.children, path, context) };
    }
    case "list":
      return compileList(node, path, context);
    case "blockquote":
      return { type: "quote", children: compileBlocks(node.children, path, context, null) };
    case "code":
      return { type: "codeBlock", value: node.value };
    case "thematicBreak":
      return { type: "rule" };
    case "table":
      return compileTextTable(node, path, context);
    case "html":
      context.problems.push(messages.rawHtml(place(), node.value.split("\n")[0] ?? ""));
      return null;
    // Front matter is read before, definitions and footnotes where they are used.
    case "yaml":
    case "definition":
    case "footnoteDefinition":
      return null;
    default:
      context.problems.push(messages.unsupported(place(), (node as { type: string }).type));
      return null;
  }
}

function compileHeading(
  node: Heading,
  path: string,
  context: CompileContext,
  headings: Headings | null,
): Block | null {
  const place = problemPlace(placeOf(node, path, context));
  if (headings === null) {
    context.problems.push(messages.unsupported(place, "a heading inside a list, quote or footnote"));
    return null;
  }
  const deepest = headings.depth + 1;
  if (node.depth < 2 || node.depth > deepest)
    context.problems.push(messages.headingLevel(place, node.depth, deepest));
  headings.count += 1;
  headings.depth = Math.max(2, node.depth);
  const { sections, words } = takeSectionMarks(node, path, context);
  const [first] = sections;
  const written = compileInlines(words, path, context);
  // A section without words of its author's has the title of the registry.
  const children =
    first === undefined || written.length > 0
      ? written
      : [{ type: "text", value: selectAnnexWording(context.language).sections[first].title } as const];
  return {
    type: "heading",
    depth: node.depth - 1,
    id: anchors.section(first ?? headings.count),
    children,
    ...(first === undefined ? {} : { sections }),
  };
}

function compileList(node: List, path: string, context: CompileContext): Block {
  const items = node.children.map((item, index) => {
    const itemPath = `${path}/${index}.listItem`;
    if (typeof item.checked === "boolean")
      context.problems.push(
        messages.unsupported(problemPlace(placeOf(item, itemPath, context)), "a task list"),
      );
    return compileBlocks(item.children, itemPath, context, null);
  });
  return { type: "list", ordered: node.ordered === true, start: node.start ?? 1, items };
}

function compileTextTable(node: Table, path: string, context: CompileContext): Block {
  const rows = node.children.map((row, rowIndex) =>
    row.children.map((cell, cellIndex) =>
      compileInlines(cell.children, `${path}/${rowIndex}.tableRow/${cellIndex}.tableCell`, context),
    ),
  );
  const width = Math.max(...rows.map((row) => row.length));
  const align = Array.from({ length: width }, (_, column) => node.align?.[column] ?? null);
  return {
    type: "textTable",
    align,
    rows: rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? [])),
  };
}
