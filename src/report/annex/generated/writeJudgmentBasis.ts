import { type Block, describeMethod, fillInlines, paragraph } from "../../document/index.ts";
import type { GenerationContext } from "./GenerationContext.ts";

/** From which files and by which methods the figures of the passages for the judgment were made. */
export function writeJudgmentBasis({ judged, words }: GenerationContext): readonly Block[] {
  if (judged.length === 0) return [];
  const { judgmentBasis } = words.generated;
  const files = new Set(
    judged.flatMap(({ inputs }) =>
      inputs.map(({ dataset, file, sha256 }) => `${dataset}, ${file} (${sha256.slice(0, 12)}…)`),
    ),
  );
  const methods = new Set(judged.map(({ method }) => describeMethod(method)));
  return [
    paragraph(
      ...fillInlines(judgmentBasis, {
        files: [...files].sort().join("; "),
        methods: [...methods].sort().join("; "),
      }),
    ),
  ];
}
