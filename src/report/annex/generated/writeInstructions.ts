import { fillTemplate, formatDate } from "../../../quantities/index.ts";
import { type Block, paragraph } from "../../document/index.ts";
import type { GenerationContext } from "./GenerationContext.ts";

/** The request word for word, the questions, and what was not asked. */
export function writeInstructions({ annex, language, words }: GenerationContext): readonly Block[] {
  const { instructions } = words.generated;
  if (annex.instructions === undefined) return [paragraph(instructions.none)];
  const { from, date, joint, text, questions, notAsked } = annex.instructions;
  const template = joint ? instructions.receivedJointly : instructions.received;
  const list = (items: readonly string[], ordered: boolean): Block => ({
    type: "list",
    ordered,
    start: 1,
    items: items.map((item) => [paragraph(item)]),
  });
  return [
    paragraph(fillTemplate(template, { from, date: formatDate(date, language) })),
    {
      type: "quote",
      children: text.split(/\n\s*\n/).map((part) => paragraph(part.replace(/\s+/g, " ").trim())),
    },
    paragraph(instructions.questions),
    list(questions, true),
    paragraph(instructions.notAsked),
    list(notAsked, false),
  ];
}
