import type { Nodes, Parents, PhrasingContent, Text } from "mdast";

/**
 * Gives back what Markdown took for a directive and is none: the ":30" of "12:30", the ":b" of "a:b".
 *
 * An unknown name without brackets or braces is prose; it becomes text again, character for character, and grows
 * together with the text around it. An unknown name with brackets is left for the compiler to answer.
 *
 * @param isKnown tells the names of text directives
 */
export function restoreColons<Node extends Parents>(
  parent: Node,
  source: string,
  isKnown: (name: string) => boolean,
): Node {
  const children: Nodes[] = [];
  for (const child of parent.children as readonly Nodes[]) {
    const restored = restoreOne(child, source, isKnown);
    const previous = children.at(-1);
    if (restored.type === "text" && previous?.type === "text")
      children[children.length - 1] = joinTexts(previous, restored);
    else children.push(restored);
  }
  return { ...parent, children: children as PhrasingContent[] } as Node;
}

function restoreOne(node: Nodes, source: string, isKnown: (name: string) => boolean): Nodes {
  if (node.type === "textDirective" && !isKnown(node.name)) {
    const written = source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
    if (written === `:${node.name}`) return textNode(written, node);
  }
  return "children" in node ? restoreColons(node, source, isKnown) : node;
}

function textNode(value: string, { position }: Nodes): Text {
  return { type: "text", value, ...(position === undefined ? {} : { position }) };
}

function joinTexts(first: Text, second: Text): Text {
  const start = first.position?.start;
  const end = second.position?.end;
  return {
    type: "text",
    value: first.value + second.value,
    ...(start === undefined || end === undefined ? {} : { position: { start, end } }),
  };
}
