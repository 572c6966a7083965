import type { Problem } from "../../../errors/index.ts";
import type { Block, ReportDocument, TextPlace } from "../../document/index.ts";
import { plainText, visibleText } from "../../document/index.ts";
import type { AnnexFrontMatter } from "../annexSchema.ts";
import { messages } from "../messages.ts";
import { type JudgmentPart, judgmentParts } from "../registry/judgmentParts.ts";
import { authorities, rulesOf } from "../registry/rules.ts";
import { type AnnexSection, type SectionId, sections } from "../registry/sections.ts";
import { selectAnnexWording } from "../wording/selectAnnexWording.ts";
import { sectionRanges } from "./sectionRanges.ts";

/** What the text of an annex marks; as `AnnexMarks` of the compiler. */
export interface Marks {
  readonly sections: ReadonlyMap<SectionId, TextPlace>;
  readonly findings: readonly { readonly quantity: string }[];
  readonly judgment: ReadonlyMap<
    JudgmentPart,
    { readonly place: TextPlace; readonly quantities: readonly string[] }
  >;
}

/**
 * Every section that the jurisdiction requires and the text lacks or leaves empty, with the rules that ask for it.
 *
 * @param document as its author wrote it, before anything is generated into it
 */
export function checkSections(
  document: ReportDocument,
  annex: AnnexFrontMatter,
  marks: Marks,
): readonly Problem[] {
  const { body, file } = document;
  const ranges = sectionRanges(body);
  const problems: Problem[] = [];
  for (const section of sections) {
    const isMarked = marks.sections.has(section.id);
    const isRequired = (section.required as readonly string[]).includes(annex.jurisdiction);
    if (!isMarked && !isRequired) continue;
    const about = [section.id, asks(section.id), rulesFor(section.id, annex)] as const;
    if (section.content === "generated") continue;
    if (section.content === "tables" || section.content === "figures") {
      const type = section.content === "tables" ? "dataTable" : "figure";
      if (!body.some((block) => block.type === type))
        problems.push(messages.sectionMissing({ file }, ...about));
      continue;
    }
    const range = ranges.find((one) => one.sections.includes(section.id));
    if (range === undefined) {
      problems.push(messages.sectionMissing({ file }, ...about));
      continue;
    }
    const at = marks.sections.get(section.id);
    const place = at === undefined ? { file } : { file, line: at.line };
    if (!isFilled(section, body.slice(range.start + 1, range.end), marks))
      problems.push(messages.sectionEmpty(place, ...about));
    const opening = body[range.start + 1];
    if (opening !== undefined && opening.type !== "paragraph" && opening.type !== "heading")
      problems.push(messages.sectionWithoutOpening(place, section.id));
    if (section.id === "judgment-ready") problems.push(...judgmentProblems(marks, place));
  }
  return problems;
}

function isFilled(
  { content }: Pick<AnnexSection, "content">,
  blocks: readonly Block[],
  marks: Marks,
): boolean {
  if (content === "findings") return marks.findings.length > 0;
  return blocks.some(hasWords);
}

/** Headings and rules say nothing by themselves. */
function hasWords(block: Block): boolean {
  switch (block.type) {
    case "paragraph":
      return visibleText(plainText(block.children)).trim() !== "";
    case "list":
      return block.items.some((item) => item.some(hasWords));
    case "quote":
      return block.children.some(hasWords);
    case "codeBlock":
      return block.value.trim() !== "";
    case "heading":
    case "rule":
      return false;
    case "textTable":
    case "figure":
    case "dataTable":
    case "redacted":
      return true;
  }
}

function judgmentProblems({ judgment }: Marks, place: Problem["place"] & object): readonly Problem[] {
  const missing = judgmentParts.filter((part) => !judgment.has(part));
  const result = judgment.get("result");
  return [
    ...missing.map((part) => messages.judgmentPartMissing(place, part)),
    ...(result !== undefined && result.quantities.length === 0
      ? [messages.judgmentWithoutNumber(place)]
      : []),
  ];
}

const asks = (id: SectionId): string => selectAnnexWording("en").sections[id].asks;

/** "CrimPR …, 19.4(i)": the rules of the jurisdiction that the section answers, or the checklist itself. */
function rulesFor(id: SectionId, { jurisdiction }: AnnexFrontMatter): string {
  const found = rulesOf(jurisdiction).filter((rule) => (rule.sections as readonly SectionId[]).includes(id));
  const names = found.map(({ authority, label, verified }) => {
    const name = authorities.find((one) => one.id === authority)?.name ?? authority;
    return `${name}${label === "" ? "" : `, ${label}`}${verified ? "" : " (stated from memory)"}`;
  });
  return names.length === 0 ? "the checklist of a statistical annex" : [...new Set(names)].join("; ");
}
