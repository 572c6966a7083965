import { fillTemplate } from "../../../quantities/index.ts";
import { type Block, type Inline, paragraph, separated, text } from "../../document/index.ts";
import type { ReportWording } from "../../wording/index.ts";
import { textTable } from "../generated/textTable.ts";
import type { Jurisdiction } from "../Jurisdiction.ts";
import { type Authority, authorities, rulesOf } from "../registry/rules.ts";
import type { SectionId } from "../registry/sections.ts";
import type { AnnexWording } from "../wording/AnnexWording.ts";
import { answerText } from "./answerText.ts";
import type { SectionAnswer } from "./SectionAnswer.ts";

/** The rules of a jurisdiction with the paragraphs that answer them: one table an authority. */
export function writeCriteria(
  jurisdiction: Jurisdiction,
  answers: ReadonlyMap<SectionId, SectionAnswer>,
  words: AnnexWording,
  wording: ReportWording,
): readonly Block[] {
  const { criteria } = words.generated;
  const rules = rulesOf(jurisdiction);
  return [paragraph(criteria.introduction), ...authorities.flatMap(writeAuthority)];

  function writeAuthority({ id, name }: Authority): readonly Block[] {
    const asked = rules.filter(({ authority }) => authority === id);
    if (asked.length === 0) return [];
    const rows = asked.map((rule) => {
      const found = rule.sections.flatMap((section) => {
        const answer = answers.get(section);
        return answer === undefined ? [] : [link(answer)];
      });
      const asks = words.rules[rule.id];
      const label = rule.verified ? rule.label : `${rule.label} †`.trim();
      return [label, asks, separated(found, text("; "))] as const;
    });
    const hasLabels = rows.some(([label]) => label !== "");
    return [
      paragraph({ type: "strong", children: [text(name)] }),
      hasLabels
        ? textTable(name, [2, 5, 5], [criteria.rule, criteria.asks, criteria.answered], rows)
        : textTable(
            name,
            [1, 1],
            [criteria.asks, criteria.answered],
            rows.map(([, asks, found]) => [asks, found]),
          ),
    ];
  }

  function link(answer: SectionAnswer): readonly Inline[] {
    const { title } = words.sections[answer.section];
    const where = answerText(answer, words, wording);
    const children = [text(fillTemplate(criteria.answer, { title, where }))];
    return answer.heading === null ? children : [{ type: "link", url: `#${answer.heading.id}`, children }];
  }
}
