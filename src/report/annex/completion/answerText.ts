import { fillTemplate } from "../../../quantities/index.ts";
import type { ReportWording } from "../../wording/index.ts";
import type { AnnexWording } from "../wording/AnnexWording.ts";
import type { SectionAnswer } from "./SectionAnswer.ts";

/** "paragraphs 12 to 15", "Table 1, Table 2". */
export function answerText(
  { paragraphs, exhibits }: SectionAnswer,
  words: AnnexWording,
  wording: ReportWording,
): string {
  const parts = [
    ...(exhibits?.numbers ?? []).map((number) =>
      fillTemplate(wording[exhibits?.kind ?? "table"], { number: String(number) }),
    ),
  ];
  if (paragraphs !== null) {
    const { first, last } = paragraphs;
    parts.push(
      first === last
        ? fillTemplate(wording.paragraph, { number: String(first) })
        : fillTemplate(words.generated.criteria.paragraphs, { first: String(first), last: String(last) }),
    );
  }
  return parts.join(words.generated.weaknesses.listSeparator);
}
