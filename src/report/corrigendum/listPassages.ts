import { fillTemplate } from "../../quantities/index.ts";
import { textTable } from "../annex/index.ts";
import type { ChangedPassage } from "../difference/index.ts";
import { type Block, paragraph } from "../document/index.ts";
import type { CorrigendumContext } from "./CorrigendumContext.ts";

/** Every passage of this language that reads otherwise, in full, as it was and as it should be. */
export function listPassages(context: CorrigendumContext): readonly Block[] {
  const { difference, words, file } = context;
  const own = difference.passages.filter((passage) => passage.file === file);
  if (own.length === 0) return [paragraph(words.noPassage)];
  return [
    paragraph(words.passagesIntroduction),
    textTable(
      words.passages,
      [3, 7, 7],
      [words.where, words.was, words.is],
      own.map((passage) => [
        placeOf(passage, context),
        passage.was ?? words.absent,
        passage.is ?? words.absent,
      ]),
    ),
  ];
}

function placeOf(
  { kind, paragraph: at, passage }: ChangedPassage,
  { words, report }: CorrigendumContext,
): string {
  const number = at.is ?? at.was;
  return fillTemplate(words.inParagraph, {
    kind: words.kinds[kind] ?? kind,
    paragraph:
      number === null
        ? fillTemplate(words.passage, { number: String(passage.is ?? passage.was) })
        : fillTemplate(report.paragraph, { number: String(number) }),
  });
}
