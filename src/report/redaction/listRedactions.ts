import { fillTemplate, formatDate, type Language } from "../../quantities/index.ts";
import { type Block, paragraph, type TextTableBlock, text } from "../document/index.ts";
import { inLanguageOf, type Redaction } from "./Redaction.ts";
import { selectRedactionWording } from "./wording/selectRedactionWording.ts";

/** Who asked what to be withheld, when and why, and what was decided: granted or not, every reader sees it. */
export function listRedactions(redactions: readonly Redaction[], language: Language): readonly Block[] {
  const words = selectRedactionWording(language);
  if (redactions.length === 0) return [paragraph(words.none)];
  const rows = redactions.map(({ id, askedBy, day, reason, granted, decidedBy }) => [
    id,
    inLanguageOf(askedBy, language),
    formatDate(day, language),
    inLanguageOf(reason, language),
    fillTemplate(granted ? words.granted : words.refused, { by: inLanguageOf(decidedBy, language) }),
  ]);
  const heads = [words.id, words.askedBy, words.day, words.reason, words.decision];
  const table: TextTableBlock = {
    type: "textTable",
    label: words.title,
    align: heads.map(() => null),
    widths: [2, 3, 3, 5, 4],
    rows: [heads, ...rows].map((row) => row.map((cell) => [text(cell)])),
  };
  return [paragraph(words.introduction), table];
}
