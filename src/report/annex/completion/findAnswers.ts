import type { Block, ReportDocument } from "../../document/index.ts";
import { type SectionId, sections } from "../registry/sections.ts";
import type { SectionAnswer } from "./SectionAnswer.ts";
import { sectionRanges } from "./sectionRanges.ts";

/** Which sections a numbered annex answers, and in which paragraphs or exhibits. */
export function findAnswers({ body }: ReportDocument): ReadonlyMap<SectionId, SectionAnswer> {
  const answers = new Map<SectionId, SectionAnswer>();
  for (const { sections: marked, heading, start, end } of sectionRanges(body)) {
    const numbers = body
      .slice(start, end)
      .flatMap((block) => (block.type === "paragraph" ? [block.number ?? 0] : []));
    const [first] = numbers;
    for (const section of marked)
      answers.set(section, {
        section,
        heading,
        paragraphs: first === undefined ? null : { first, last: numbers.at(-1) ?? first },
        exhibits: null,
      });
  }
  for (const { id, content } of sections) {
    if (content !== "tables" && content !== "figures") continue;
    const numbers = exhibitNumbers(body, content);
    if (numbers.length === 0) continue;
    const known = answers.get(id);
    answers.set(id, {
      section: id,
      heading: known?.heading ?? null,
      paragraphs: known?.paragraphs ?? null,
      exhibits: { kind: content === "tables" ? "table" : "figure", numbers },
    });
  }
  return answers;
}

function exhibitNumbers(body: readonly Block[], content: "tables" | "figures"): readonly number[] {
  const type = content === "tables" ? "dataTable" : "figure";
  return body.flatMap((block) => (block.type === type ? [block.number] : []));
}
