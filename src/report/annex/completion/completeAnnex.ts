import type { DataQuality } from "../../../analysis/index.ts";
import type { Problem } from "../../../errors/index.ts";
import type { Language, Quantity } from "../../../quantities/index.ts";
import type { AnalysisIndex, AnalysisInput } from "../../analysis/index.ts";
import {
  anchors,
  type Block,
  type HeadingBlock,
  numberParagraphs,
  type ReportDocument,
  text,
  walkInlines,
  withSources,
} from "../../document/index.ts";
import type { Redaction } from "../../redaction/Redaction.ts";
import type { ReportWording } from "../../wording/index.ts";
import type { GenerationContext } from "../generated/GenerationContext.ts";
import { generators } from "../generated/generators.ts";
import { messages } from "../messages.ts";
import { authorities, rulesOf } from "../registry/rules.ts";
import { type SectionId, sections } from "../registry/sections.ts";
import { selectAnnexWording } from "../wording/selectAnnexWording.ts";
import { checkAssumptions } from "./checkAssumptions.ts";
import { checkSections, type Marks } from "./checkSections.ts";
import { findAnswers } from "./findAnswers.ts";
import type { SectionAnswer } from "./SectionAnswer.ts";
import { sectionRanges } from "./sectionRanges.ts";
import { writeCriteria } from "./writeCriteria.ts";

export interface CompletionParts {
  readonly document: ReportDocument;
  readonly marks: Marks;
  readonly analysis: AnalysisIndex;
  readonly quality: DataQuality | null;
  readonly inputs: readonly AnalysisInput[];
  readonly redactions?: readonly Redaction[] | null;
  readonly languages: readonly Language[];
  readonly wording: ReportWording;
  readonly tool: string;
}

/** An annex with everything in it that the build writes. */
export interface CompletedAnnex {
  readonly document: ReportDocument;
  readonly answers: ReadonlyMap<SectionId, SectionAnswer>;
  /** What is missing, all of it at once; the annex is not built with any. */
  readonly problems: readonly Problem[];
}

/**
 * Writes the generated parts into the sections of an annex, appends those sections that nobody marked and that need no
 * author, numbers all paragraphs, and sets the rules beside the paragraphs that answer them.
 */
export function completeAnnex(parts: CompletionParts): CompletedAnnex {
  const { document, marks, wording } = parts;
  const { annex, language } = document.frontMatter;
  if (annex === undefined) return { document, answers: new Map(), problems: [] };
  const words = selectAnnexWording(language);
  const bare = generationContext(parts, annex);
  const problems = [...checkSections(document, annex, marks), ...checkAssumptions(document, bare.printed)];

  // What is generated prints figures with sources of their own; the weaknesses of those belong into it as well.
  const drafted = withSources({ ...document, body: writeBody(bare, marks) });
  const context = { ...bare, document: { ...document, sourceKeys: drafted.sourceKeys } };
  const weaknesses = generators["known-weaknesses"]?.(context) ?? [];
  if (weaknesses.length === 0) problems.push(messages.weaknessesUnknown({ file: document.file }));
  const body = writeBody(context, marks);
  // The matrix has as many paragraphs before the numbers are known as after, so the numbers it prints hold.
  const withMatrix = (answers: ReadonlyMap<SectionId, SectionAnswer>): ReportDocument => {
    const matrix = writeCriteria(annex.jurisdiction, answers, words, wording);
    const complete = withSources({ ...document, body: insertInto(body, "criteria", matrix) });
    return numberParagraphs(complete, wording.paragraph);
  };
  const answers = findAnswers(withMatrix(new Map()));
  for (const rule of rulesOf(annex.jurisdiction))
    if (!rule.sections.some((section) => answers.has(section))) {
      const name = authorities.find(({ id }) => id === rule.authority)?.name ?? "";
      problems.push(
        messages.ruleUnanswered(
          { file: document.file },
          `${name} ${rule.label}`.trim(),
          words.rules[rule.id],
        ),
      );
    }
  return { document: withMatrix(answers), answers, problems };
}

function generationContext(
  {
    document,
    marks,
    analysis,
    quality,
    inputs,
    redactions = null,
    languages,
    wording,
    tool,
  }: CompletionParts,
  annex: GenerationContext["annex"],
): GenerationContext {
  const ids = [...walkInlines(document)].flatMap((inline) =>
    inline.type === "quantity" ? [inline.quantity.id] : [],
  );
  const found = (all: readonly string[]): readonly Quantity[] =>
    [...new Set(all)].flatMap((id) => {
      const quantity = analysis.quantities.get(id);
      return quantity === undefined ? [] : [quantity];
    });
  const { language } = document.frontMatter;
  return {
    document,
    annex,
    analysis,
    quality,
    inputs,
    redactions,
    printed: found(ids),
    judged: found([...marks.judgment.values()].flatMap(({ quantities }) => quantities)),
    language,
    languages,
    words: selectAnnexWording(language),
    wording,
    tool,
    place: { file: document.file, line: 1, column: 1, path: "generated" },
  };
}

function writeBody(context: GenerationContext, marks: Marks): readonly Block[] {
  return [...fillSections(context.document.body, context, marks), ...appendSections(context, marks)];
}

/** Generated parts stand behind what the author wrote, before the first heading inside the section. */
function fillSections(body: readonly Block[], context: GenerationContext, marks: Marks): readonly Block[] {
  const inserted = new Map<number, Block[]>();
  for (const { sections: marked, ownEnd } of sectionRanges(body))
    for (const id of marked) {
      const blocks = generators[id]?.({ ...context, place: placeOf(id, context, marks) }) ?? [];
      inserted.set(ownEnd, [...(inserted.get(ownEnd) ?? []), ...blocks]);
    }
  return [...body, null].flatMap((block, index) => [
    ...(inserted.get(index) ?? []),
    ...(block === null ? [] : [block]),
  ]);
}

/** Sections that need no author and have no heading of the author's stand at the end under their own. */
function appendSections(context: GenerationContext, marks: Marks): readonly Block[] {
  return sections
    .filter(({ id, content }) => content === "generated" && !marks.sections.has(id))
    .flatMap(({ id }): readonly Block[] => {
      const blocks = generators[id]?.(context) ?? [];
      const heading: HeadingBlock = {
        type: "heading",
        depth: 1,
        id: anchors.section(id),
        children: [text(context.words.sections[id].title)],
        sections: [id],
      };
      return blocks.length === 0 && id !== "criteria" ? [] : [heading, ...blocks];
    });
}

/** Behind what stands in a section before its first inner heading. */
function insertInto(body: readonly Block[], id: SectionId, blocks: readonly Block[]): readonly Block[] {
  const range = sectionRanges(body).find(({ sections: marked }) => marked.includes(id));
  return range === undefined
    ? body
    : [...body.slice(0, range.ownEnd), ...blocks, ...body.slice(range.ownEnd)];
}

function placeOf(id: SectionId, { place }: GenerationContext, marks: Marks): GenerationContext["place"] {
  const marked = marks.sections.get(id);
  return marked === undefined
    ? { ...place, path: `generated/${id}` }
    : { ...marked, path: `${marked.path}/generated` };
}
