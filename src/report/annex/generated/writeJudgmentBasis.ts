import { spokenMethod } from "../../../analysis/index.ts";
import { type Block, fillInlines, nameInput, paragraph } from "../../document/index.ts";
import type { GenerationContext } from "./GenerationContext.ts";

/** From which files and by which methods the figures of the passages for the judgment were made. */
export function writeJudgmentBasis({ judged, language, words }: GenerationContext): readonly Block[] {
  if (judged.length === 0) return [];
  const { judgmentBasis } = words.generated;
  const files = new Set(
    judged.flatMap(({ inputs }) =>
      inputs.map((input) => {
        const { name, hash } = nameInput(input, language, 12);
        return `${name} (${hash})`;
      }),
    ),
  );
  const methods = new Set(judged.map(({ method }) => spokenMethod(method, language)));
  return [
    paragraph(
      ...fillInlines(judgmentBasis, {
        files: [...files].sort().join("; "),
        methods: [...methods].sort().join("; "),
      }),
    ),
  ];
}
