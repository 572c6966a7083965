import type { PhrasingContent } from "mdast";
import { type JudgmentPart, judgmentParts, selectAnnexWording } from "../../annex/index.ts";
import type { Block, Inline } from "../../document/index.ts";
import { type CompileContext, placeOf, problemPlace } from "../CompileContext.ts";
import { compileInlines } from "../compileInlines.ts";
import { messages as textMessages } from "../messages.ts";
import type { BlockDirective, BlockDirectiveCompiler } from "./BlockDirectiveCompiler.ts";
import { messages } from "./messages.ts";
import { directiveAttributes } from "./readDirective.ts";

/**
 * `:::judgment{part=result} … :::` is one of the four passages that a court can take over into its judgment. Each is
 * printed as paragraphs that begin with the name of the part.
 */
export const judgmentDirective: BlockDirectiveCompiler = {
  form: ":::judgment{part=…}",
  compile(node, path, context) {
    const place = placeOf(node, path, context);
    const at = problemPlace(place);
    if (context.annex === null) {
      context.problems.push(messages.judgmentOutsideAnnex(at));
      return [];
    }
    const part = directiveAttributes(node, ["part"], path, context).part ?? "";
    if (!isPart(part)) {
      context.problems.push(
        messages.attributeInvalid(at, "judgment", "part", part, judgmentParts.join(", ")),
      );
      return [];
    }
    if (context.annex.judgment.has(part)) {
      context.problems.push(messages.judgmentRepeated(at, part));
      return [];
    }
    const paragraphs = compileParagraphs(node, path, context);
    if (paragraphs.length === 0) context.problems.push(messages.directiveEmpty(at, `judgment{part=${part}}`));
    context.annex.judgment.set(part, { place, quantities: paragraphs.flatMap(quantitiesOf) });
    const name: Inline = {
      type: "strong",
      children: [{ type: "text", value: selectAnnexWording(context.language).phrases.judgment[part] }],
    };
    return paragraphs.map(
      (children, index): Block => ({
        type: "paragraph",
        children: index === 0 ? [name, { type: "text", value: " " }, ...children] : children,
      }),
    );
  },
};

function compileParagraphs(
  node: BlockDirective,
  path: string,
  context: CompileContext,
): readonly (readonly Inline[])[] {
  if (node.type === "leafDirective")
    return node.children.length === 0 ? [] : [compileInlines(node.children, path, context)];
  return node.children.flatMap((child, index) => {
    const childPath = `${path}/${index}.${child.type}`;
    if (child.type === "paragraph")
      return [compileInlines(child.children as readonly PhrasingContent[], childPath, context)];
    const place = problemPlace(placeOf(child, childPath, context));
    context.problems.push(textMessages.unsupported(place, `${child.type} in a passage for the judgment`));
    return [];
  });
}

function quantitiesOf(inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap((inline) => {
    if (inline.type === "quantity") return [inline.quantity.id];
    return "children" in inline ? quantitiesOf(inline.children) : [];
  });
}

const isPart = (word: string): word is JudgmentPart => (judgmentParts as readonly string[]).includes(word);
