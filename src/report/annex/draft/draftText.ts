import type { Language } from "../../../quantities/index.ts";
import { REPLACE } from "../annexSchema.ts";
import type { Jurisdiction } from "../Jurisdiction.ts";
import { type AnnexSection, parts, type SectionId, sections } from "../registry/sections.ts";
import type { AnnexWording } from "../wording/AnnexWording.ts";
import { selectAnnexWording } from "../wording/selectAnnexWording.ts";

/** The text of a new annex: first what was asked, then the limits, then what was found; prompts where words are needed. */
export function draftText(jurisdiction: Jurisdiction, language: Language): string {
  const words = selectAnnexWording(language);
  const body = parts.flatMap((part) => {
    const inPart = sections.filter(
      (section) =>
        section.part === part && (section.required as readonly Jurisdiction[]).includes(jurisdiction),
    );
    return inPart.length === 0
      ? []
      : [`## ${words.parts[part]}`, ...inPart.flatMap((section) => draftSection(section, words))];
  });
  return `${draftFrontMatter(jurisdiction, language, words.draft)}\n${body.join("\n\n")}\n`;
}

function draftSection(
  { id, content }: AnnexSection & { readonly id: SectionId },
  words: AnnexWording,
): readonly string[] {
  const heading = `### :section[${id}]`;
  const prompt = `::prompt[${words.sections[id].asks}]`;
  switch (content) {
    case "generated":
      return [heading];
    case "text":
    case "both":
    case "findings":
      return [heading, prompt];
    case "tables":
      return [heading, prompt, "::table{#by-year}"];
    case "figures":
      return [heading, prompt, "::figure{#by-year-chart}"];
  }
}

function draftFrontMatter(
  jurisdiction: Jurisdiction,
  language: Language,
  draft: AnnexWording["draft"],
): string {
  const ask = (words: string): string => JSON.stringify(`${REPLACE} ${words}`);
  const isCourt = jurisdiction !== "research";
  return [
    "---",
    "kind: annex",
    `title: ${ask(draft.title)}`,
    `date: ${ask(draft.date)}`,
    "authors:",
    `  - name: ${ask(draft.name)}`,
    `    qualifications: ${ask(draft.qualifications)}`,
    `    role: ${ask(draft.role)}`,
    `language: ${language}`,
    'version: "0.1"',
    "status: draft",
    "seed: 1",
    "annex:",
    `  jurisdiction: ${jurisdiction}`,
    `  case: ${ask(draft.case)}`,
    `  number: ${ask(draft.number)}`,
    ...(isCourt
      ? [
          "  instructions:",
          `    from: ${ask(draft.from)}`,
          `    date: ${ask(draft.asked)}`,
          "    joint: false",
          `    text: ${ask(draft.request)}`,
          "    questions:",
          `      - ${ask(draft.question)}`,
          "    notAsked:",
          `      - ${ask(draft.notAsked)}`,
        ]
      : []),
    "  independence:",
    `    funding: ${ask(draft.funding)}`,
    `    priorWork: ${ask(draft.priorWork)}`,
    `    priorPublications: ${ask(draft.priorPublications)}`,
    ...(isCourt
      ? ["  duty:", `    understood: ${ask(draft.understood)}`, `    truth: ${ask(draft.truth)}`]
      : []),
    "---",
    "",
  ].join("\n");
}
