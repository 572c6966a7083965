import { fillTemplate, formatDate } from "../../../quantities/index.ts";
import { type Block, paragraph } from "../../document/index.ts";
import type { GenerationContext } from "./GenerationContext.ts";
import { textTable } from "./textTable.ts";

/** The earlier versions and what changed. */
export function writeHistory({
  document,
  annex,
  language,
  words,
  wording,
}: GenerationContext): readonly Block[] {
  const { history } = words.generated;
  const { version, date } = document.frontMatter;
  if (annex.history.length === 0) return [paragraph(fillTemplate(history.first, { version }))];
  const rows = annex.history.map((one) => [one.version, formatDate(one.date, language), one.change]);
  return [
    paragraph(fillTemplate(history.introduction, { version, date: formatDate(date, language) })),
    textTable(history.earlier, [1, 2, 5], [wording.version, wording.date, history.change], rows),
  ];
}
