import { fillTemplate } from "../../../quantities/index.ts";
import { type Block, paragraph } from "../../document/index.ts";
import type { GenerationContext } from "./GenerationContext.ts";

/** What gives the same bytes again, and how to see whether it does. */
export function writeReproduction({ document, tool, words, wording }: GenerationContext): readonly Block[] {
  const { reproduction } = words.generated;
  return [
    paragraph(
      fillTemplate(reproduction.built, {
        tool,
        seed: String(document.frontMatter.seed),
        inputs: wording.ledger.inputs,
      }),
    ),
    { type: "codeBlock", value: "sijill build <folder>\nsijill verify <folder>/build" },
    paragraph(reproduction.recorded),
    paragraph(reproduction.fingerprint),
  ];
}
