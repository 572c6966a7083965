import type { Block } from "../../document/index.ts";
import { type CompileContext, placeOf, problemPlace } from "../CompileContext.ts";
import { messages as textMessages } from "../messages.ts";
import type { BlockDirective, BlockDirectiveCompiler } from "./BlockDirectiveCompiler.ts";
import { compileExhibit } from "./compileExhibit.ts";
import { findingDirective } from "./findingDirective.ts";
import { judgmentDirective } from "./judgmentDirective.ts";
import { messages } from "./messages.ts";
import { promptDirective } from "./promptDirective.ts";

const exhibit = (kind: "figure" | "table"): BlockDirectiveCompiler => ({
  form: `::${kind}{#id}`,
  compile(node, path, context) {
    const block = compileExhibit(node, kind, path, context);
    return block === null ? [] : [block];
  },
});

const blockDirectives: Readonly<Record<string, BlockDirectiveCompiler>> = {
  figure: exhibit("figure"),
  table: exhibit("table"),
  finding: findingDirective,
  judgment: judgmentDirective,
  prompt: promptDirective,
};

/**
 * Resolves a directive that stands for blocks of its own, or reports why it cannot be resolved.
 *
 * @param isOutermost false inside lists, quotes and footnotes, where none may stand
 */
export function compileBlockDirective(
  node: BlockDirective,
  path: string,
  context: CompileContext,
  isOutermost: boolean,
): readonly Block[] {
  const place = problemPlace(placeOf(node, path, context));
  const compiler = Object.hasOwn(blockDirectives, node.name) ? blockDirectives[node.name] : undefined;
  if (compiler === undefined) {
    const known = Object.values(blockDirectives).map(({ form }) => form);
    context.problems.push(messages.directiveUnknown(place, `::${node.name}`, known));
    return [];
  }
  if (!isOutermost)
    context.problems.push(textMessages.unsupported(place, `a ${node.name} inside a list, quote or footnote`));
  return compiler.compile(node, path, context);
}
