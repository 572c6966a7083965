import { spokenMethod } from "../../../analysis/index.ts";
import { selectLanguage } from "../../../quantities/index.ts";
import { type Block, fillInlines, nameInput, paragraph, separated, text } from "../../document/index.ts";
import type { GenerationContext } from "./GenerationContext.ts";

/** From which files and by which methods the figures of the passages for the judgment were made. */
export function writeJudgmentBasis({ judged, language, words }: GenerationContext): readonly Block[] {
  if (judged.length === 0) return [];
  const { judgmentBasis } = words.generated;
  const files = new Map(
    judged.flatMap(({ inputs }) =>
      inputs.map((input) => {
        const { name, hash } = nameInput(input, language, 12);
        return [`${name} ${hash}`, [text(`${name} (`), { type: "code", value: hash }, text(")")]] as const;
      }),
    ),
  );
  const listed = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, file]) => file);
  const semicolon = selectLanguage(language).phrases.detailSeparator;
  const methods = new Set(judged.map(({ method }) => spokenMethod(method, language)));
  return [
    paragraph(
      ...fillInlines(judgmentBasis, {
        files: separated(listed, text(semicolon)),
        methods: [...methods].sort().join(semicolon),
      }),
    ),
  ];
}
