import type { Nodes, Root } from "mdast";
import { type CompileContext, type Placement, placeOf, problemPlace } from "./CompileContext.ts";
import { type Directive, directiveId, directiveLabel, isDirective } from "./directives/index.ts";
import { messages } from "./messages.ts";

function placedKind({ name, type }: Directive): Placement["kind"] | null {
  const isText = type === "textDirective";
  if (name === "paragraph") return isText ? name : null;
  return (name === "figure" || name === "table") && !isText ? name : null;
}

/** Numbers figures and tables in the order of the text, before it is compiled: a reference may come first. */
export function findPlacements(root: Root, context: CompileContext): readonly Placement[] {
  const placements: Placement[] = [];
  const visit = (node: Nodes, path: string): void => {
    const kind = isDirective(node) ? placedKind(node) : null;
    if (isDirective(node) && kind !== null) {
      const id = kind === "paragraph" ? directiveLabel(node, context) : directiveId(node, context);
      const place = placeOf(node, path, context);
      const same = placements.filter((one) => one.kind === kind);
      if (same.some((one) => one.id === id))
        context.problems.push(messages.exhibitRepeated(problemPlace(place), kind, id));
      else placements.push({ kind, id, number: same.length + 1, place });
    }
    if ("children" in node)
      for (const [index, child] of node.children.entries())
        visit(child, path === "" ? `${index}.${child.type}` : `${path}/${index}.${child.type}`);
  };
  visit(root, "");
  return placements;
}
