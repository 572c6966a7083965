import type { Definition, FootnoteDefinition, Nodes, Root } from "mdast";
import { type Problem, SijillError } from "../../errors/index.ts";
import type { AnalysisIndex } from "../analysis/index.ts";
import { checkBase } from "../claims/index.ts";
import {
  type Footnote,
  type Inline,
  numberParagraphs,
  type ReportDocument,
  withSources,
} from "../document/index.ts";
import type { Redaction } from "../redaction/Redaction.ts";
import { selectWording } from "../wording/index.ts";
import { type AnnexMarks, emptyMarks } from "./AnnexMarks.ts";
import { type CompileContext, isExhibit, placeOf, problemPlace } from "./CompileContext.ts";
import { checkCharacters } from "./checkCharacters.ts";
import { compileBlocks } from "./compileBlocks.ts";
import { compileInlines } from "./compileInlines.ts";
import { isTextDirective } from "./directives/index.ts";
import { findPlacements } from "./findPlacements.ts";
import type { LocatedFrontMatter } from "./frontMatter.ts";
import { locateFrontMatter } from "./locateFrontMatter.ts";
import { messages } from "./messages.ts";
import { parseMarkdown } from "./parseMarkdown.ts";
import { restoreColons } from "./restoreColons.ts";

export interface CompiledDocument {
  readonly document: ReportDocument;
  /** What an annex marks; null for an ordinary report. */
  readonly annex: AnnexMarks | null;
  /** What the author should know though it stops nothing. */
  readonly notices: readonly Problem[];
}

/**
 * Reads the text of a report and resolves every number, citation, reference, figure and table against the analysis.
 *
 * @param source the Markdown text with its front matter
 * @param file its name, for problems and the ledger
 * @param analysis what may be printed
 * @throws SIJILL_REPORT_UNBOUND_NUMERAL and the other problems of the text, all of them at once
 */
export function compileDocument(source: string, file: string, analysis: AnalysisIndex): CompiledDocument {
  const { problems, ...compiled } = readDocument(source, file, analysis);
  if (problems.length > 0) throw new SijillError(nonEmpty(problems));
  return compiled;
}

/**
 * As `compileDocument`, with the problems of the text beside what could be read of it, so that those of several texts
 * and of their sections are answered at once.
 *
 * @throws SIJILL_REPORT_FRONT_MATTER_MISSING and the other problems of front matter
 */
export function readDocument(
  source: string,
  file: string,
  analysis: AnalysisIndex,
  redactions: readonly Redaction[] = [],
): CompiledDocument & { readonly problems: readonly Problem[] } {
  const text = source.replace(/^\uFEFF/, "");
  const hidden = checkCharacters(text, file);
  const parsed = parseMarkdown(text);
  const located = locateFrontMatter(parsed, file, hidden);
  const { frontMatter } = located;
  if (!file.endsWith(`.${frontMatter.language}.md`)) {
    const line = located.places.language?.line ?? 1;
    throw new SijillError(messages.languageMismatch(file, line, frontMatter.language));
  }
  const root = restoreColons(parsed, text, isTextDirective);
  const problems: Problem[] = [...hidden];
  const bare: CompileContext = {
    file,
    source: text,
    origin: { line: 0, column: 0 },
    annex: frontMatter.kind === "annex" ? emptyMarks() : null,
    language: frontMatter.language,
    wording: selectWording(frontMatter.language),
    analysis,
    redactions,
    placements: [],
    definitions: definitionsIn(root),
    footnoteDefinitions: footnotesIn(root),
    citedKeys: [],
    footnotes: [],
    referenced: new Set(),
    problems,
  };
  const context = { ...bare, placements: findPlacements(root, bare) };

  const title = compileLine(frontMatter.title, "title", located, context);
  const subtitle =
    frontMatter.subtitle === undefined
      ? null
      : compileLine(frontMatter.subtitle, "subtitle", located, context);
  const body = compileBlocks(root.children, "", context, { count: 0, depth: 1 });
  const footnotes = compileFootnotes(context);

  const document = withSources({
    file,
    frontMatter,
    title,
    subtitle,
    body,
    footnotes,
    sourceKeys: context.citedKeys,
  });
  for (const { text: printed, quantity, place } of checkBase(document))
    problems.push(messages.barePercentage(problemPlace(place), printed, quantity.base));
  return {
    document: frontMatter.kind === "annex" ? numberParagraphs(document, context.wording.paragraph) : document,
    annex: context.annex,
    problems: inReadingOrder(problems),
    notices: context.placements
      .filter(isExhibit)
      .filter((one) => !context.referenced.has(`${one.kind} ${one.id}`))
      .map((one) => messages.exhibitUnreferenced(problemPlace(one.place), one.kind, one.id)),
  };
}

/** The title is prose as well: its numerals are bound or marked like all others. */
function compileLine(
  text: string,
  name: string,
  { places }: LocatedFrontMatter,
  context: CompileContext,
): readonly Inline[] {
  const at = places[name] ?? { line: 1, column: 1 };
  const own = { ...context, source: text, origin: { line: at.line - 1, column: at.column - 1 } };
  const [paragraph, ...more] = restoreColons(parseMarkdown(text), text, isTextDirective).children;
  if (paragraph?.type === "paragraph" && more.length === 0)
    return compileInlines(paragraph.children, name, own);
  const place = { file: context.file, line: at.line };
  context.problems.push(messages.unsupported(place, `a ${name} that is more than one line of text`));
  return [];
}

function compileFootnotes(context: CompileContext): readonly Footnote[] {
  const footnotes: Footnote[] = [];
  // A footnote may refer to another one that is numbered only then; the list grows while it is walked.
  for (let index = 0; index < context.footnotes.length; index += 1) {
    const identifier = context.footnotes[index] ?? "";
    const definition = context.footnoteDefinitions.get(identifier);
    const children = compileBlocks(definition?.children ?? [], `footnote.${identifier}`, context, null);
    footnotes.push({ number: index + 1, children });
  }
  for (const [identifier, definition] of context.footnoteDefinitions)
    if (!context.footnotes.includes(identifier)) {
      const place = problemPlace(placeOf(definition, `footnote.${identifier}`, context));
      context.problems.push(messages.footnoteUnused(place, identifier));
    }
  return footnotes;
}

function definitionsIn(root: Root): ReadonlyMap<string, Definition> {
  return new Map(
    descendants(root)
      .filter((node): node is Definition => node.type === "definition")
      .reverse() // the first definition of a label counts
      .map((node) => [node.identifier.toLowerCase(), node]),
  );
}

function footnotesIn(root: Root): ReadonlyMap<string, FootnoteDefinition> {
  return new Map(
    descendants(root)
      .filter((node): node is FootnoteDefinition => node.type === "footnoteDefinition")
      .reverse()
      .map((node) => [node.identifier.toLowerCase(), node]),
  );
}

function descendants(node: Nodes): readonly Nodes[] {
  return "children" in node ? [node, ...node.children.flatMap(descendants)] : [node];
}

function inReadingOrder(problems: readonly Problem[]): readonly Problem[] {
  const line = (problem: Problem) => problem.place?.line ?? 0;
  const column = (problem: Problem) => Number(problem.place?.column ?? 0);
  return [...problems].sort((a, b) => line(a) - line(b) || column(a) - column(b));
}

function nonEmpty(problems: readonly Problem[]): readonly [Problem, ...Problem[]] {
  const [first, ...rest] = problems;
  if (first === undefined) throw new TypeError("An error needs a problem.");
  return [first, ...rest];
}
