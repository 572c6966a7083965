import type { ContainerDirective } from "mdast-util-directive";
import { type Block, inlinesIn } from "../../document/index.ts";
import { nearNames } from "../../nearNames.ts";
import { inLanguageOf } from "../../redaction/Redaction.ts";
import { type CompileContext, placeOf, problemPlace } from "../CompileContext.ts";
import { messages as textMessages } from "../messages.ts";
import { messages } from "./messages.ts";
import { directiveAttributes, directiveId } from "./readDirective.ts";

/**
 * `:::restricted{#witness} … :::` holds blocks that versions for some readers withhold, by a redaction that was asked for
 * and granted in redactions.json. Here they are printed like any other.
 *
 * @param compile compiles what is inside
 */
export function compileRestricted(
  node: ContainerDirective,
  path: string,
  context: CompileContext,
  compile: () => readonly Block[],
): readonly Block[] {
  const place = problemPlace(placeOf(node, path, context));
  directiveAttributes(node, ["id"], path, context);
  const id = directiveId(node, context);
  const known = context.redactions.map((one) => one.id);
  const redaction = context.redactions.find((one) => one.id === id);
  const blocks = compile();
  if (blocks.length === 0) context.problems.push(messages.directiveEmpty(place, `restricted{#${id}}`));
  for (const [kind, isFound] of [
    ["a heading", blocks.some(({ type }) => type === "heading")],
    ["a restricted part", blocks.some(({ restricted }) => restricted !== undefined)],
    ["a footnote", [...inlinesIn(blocks)].some(({ type }) => type === "footnote")],
  ] as const)
    if (isFound) context.problems.push(textMessages.unsupported(place, `${kind} inside a restricted part`));
  if (redaction === undefined) {
    context.problems.push(messages.redactionUnknown(place, id, nearNames(id, known), known));
    return blocks;
  }
  if (!redaction.granted) context.problems.push(messages.redactionRefused(place, id));
  const reason = inLanguageOf(redaction.reason, context.language);
  return blocks.map((block, index) => ({ ...block, restricted: { id, reason, unit: `${path}/${index}` } }));
}
