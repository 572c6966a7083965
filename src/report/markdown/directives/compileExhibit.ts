import type { PhrasingContent } from "mdast";
import type { ContainerDirective, LeafDirective } from "mdast-util-directive";
import type { Block, Inline } from "../../document/index.ts";
import { nearNames } from "../../nearNames.ts";
import { type CompileContext, placeOf, problemPlace } from "../CompileContext.ts";
import { checkNumerals } from "../checkNumerals.ts";
import { compileInlines } from "../compileInlines.ts";
import { messages as markdownMessages } from "../messages.ts";
import { messages } from "./messages.ts";
import { directiveAttributes, directiveId } from "./readDirective.ts";

/**
 * Resolves `::figure{#id caption="…"}`, `::table[caption]{#id}` and the container forms whose paragraphs are the
 * caption; without a caption the exhibit's own title stands under it.
 */
export function compileExhibit(
  node: ContainerDirective | LeafDirective,
  kind: "figure" | "table",
  path: string,
  context: CompileContext,
): Block | null {
  const place = problemPlace(placeOf(node, path, context));
  const attributes = directiveAttributes(node, ["id", "caption"], path, context);
  const id = directiveId(node, context);
  const known = [...(kind === "figure" ? context.analysis.figures : context.analysis.tables).keys()].sort();
  const number = context.placements.find((one) => one.kind === kind && one.id === id)?.number;
  const caption = compileCaption(node, attributes.caption, path, context);

  const chart = context.analysis.figures.get(id);
  const table = context.analysis.tables.get(id);
  const title = kind === "figure" ? chart?.title : table?.title;
  if (number === undefined || title === undefined) {
    context.problems.push(messages.exhibitUnknown(place, kind, id, nearNames(id, known), known));
    return null;
  }
  const words: readonly Inline[] = caption.length > 0 ? caption : [{ type: "text", value: title }];
  if (kind === "figure")
    return chart === undefined ? null : { type: "figure", number, chart, caption: words };
  return table === undefined ? null : { type: "dataTable", number, table, caption: words };
}

function compileCaption(
  node: ContainerDirective | LeafDirective,
  attribute: string | undefined,
  path: string,
  context: CompileContext,
): readonly Inline[] {
  if (attribute !== undefined && attribute.trim() !== "") {
    checkNumerals(attribute, node, path, context);
    if (node.children.length === 0) return [{ type: "text", value: attribute.trim() }];
  }
  if (node.type === "leafDirective") return compileInlines(node.children, path, context);

  const paragraphs: (readonly Inline[])[] = [];
  for (const [index, child] of node.children.entries()) {
    const childPath = `${path}/${index}.${child.type}`;
    if (child.type === "paragraph")
      paragraphs.push(compileInlines(child.children as readonly PhrasingContent[], childPath, context));
    else
      context.problems.push(
        markdownMessages.unsupported(
          problemPlace(placeOf(child, childPath, context)),
          `${child.type} in a caption`,
        ),
      );
  }
  return paragraphs.flatMap((paragraph, index) =>
    index === 0 ? paragraph : [{ type: "text", value: " " } as const, ...paragraph],
  );
}
