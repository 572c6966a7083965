// One file for all wordings of the report system, by the folder's rule; longer than others because a report can be
// wrong in many ways, and each is answered in its own words.
import type { Place, Problem } from "../errors/index.ts";

const listed = (names: readonly string[]): string =>
  names.length === 0 ? "(there are none)" : names.join(", ");

/** Names close to a mistyped one, or the first few when none is. */
const suggestion = (near: readonly string[], known: readonly string[]): string => {
  if (known.length === 0) return "The analysis declares none; add it there first.";
  return near.length > 0
    ? `Did you mean ${near.join(" or ")}?`
    : `Known: ${known.slice(0, 12).join(", ")}${known.length > 12 ? ", …" : ""}.`;
};

export const messages = {
  // ---- files and front matter
  textMissing: (folder: string, expected: string): Problem => ({
    code: "SIJILL_REPORT_TEXT_MISSING",
    what: `There is no ${expected} in ${folder}.`,
    place: { file: expected },
    expected: `a Markdown file named ${expected}`,
    fix: "Name the folder of a report, or write the text first.",
  }),
  folderMissing: (folder: string): Problem => ({
    code: "SIJILL_REPORT_FOLDER_MISSING",
    what: `${folder} is not a folder that can be read.`,
    value: folder,
    expected: "the folder of a report, with report.en.md and analysis.ts",
    fix: "Check the path.",
  }),
  frontMatterMissing: (file: string): Problem => ({
    code: "SIJILL_REPORT_FRONT_MATTER_MISSING",
    what: "The report does not begin with front matter.",
    place: { file, line: 1 },
    expected: "lines between --- and ---: title, date, authors, language, version, status",
    fix: "Begin the file with front matter; the date in it is the only clock of the build.",
  }),
  frontMatterUnreadable: (file: string, line: number, detail: string): Problem => ({
    code: "SIJILL_REPORT_FRONT_MATTER_UNREADABLE",
    what: `The front matter is not YAML: ${detail}`,
    place: { file, line },
    expected: 'YAML such as `version: "1.0"`',
    fix: "Correct the line; put text with colons in quotes.",
  }),
  frontMatterInvalid: (file: string, line: number, path: string, expected: string): Problem => ({
    code: "SIJILL_REPORT_FRONT_MATTER_INVALID",
    what: `The front matter's ${path} cannot be used.`,
    place: { file, line, path },
    expected,
    fix: `Correct ${path}.`,
  }),
  languageMismatch: (file: string, line: number, language: string): Problem => ({
    code: "SIJILL_REPORT_LANGUAGE_MISMATCH",
    what: `The front matter's language is ${language}, the file name says otherwise.`,
    place: { file, line, path: "language" },
    value: language,
    expected: `the language in the file name ${file}`,
    fix: "Correct the front matter or rename the file.",
  }),
  languageIncomplete: (language: string, complete: readonly string[]): Problem => ({
    code: "SIJILL_REPORT_LANGUAGE_INCOMPLETE",
    what: `The words of a report (Figure, Sources, …) are not complete in "${language}".`,
    value: language,
    expected: `one of: ${complete.join(", ")}`,
    fix: "Write the report in a complete language, or complete src/report/wording.",
  }),

  // ---- the text
  unboundNumeral: (place: Place, numeral: string): Problem => ({
    code: "SIJILL_REPORT_UNBOUND_NUMERAL",
    what: `The numeral "${numeral}" is bound to nothing.`,
    place,
    value: numeral,
    expected: "a quantity (:q[id]), a citation, or a marked literal with its reason",
    fix: `Bind it with :q[id], or write :literal[${numeral}]{reason="…"} when it is no result.`,
  }),
  rawHtml: (place: Place, html: string): Problem => ({
    code: "SIJILL_REPORT_RAW_HTML",
    what: `Raw HTML is not taken over: ${html}`,
    place,
    value: html,
    expected: "Markdown and directives only",
    fix: "Write it in Markdown; a literal < is written \\<.",
  }),
  hiddenCharacter: (place: Place, codePoint: string): Problem => ({
    code: "SIJILL_REPORT_HIDDEN_CHARACTER",
    what: `The invisible character ${codePoint} can change what a reader sees.`,
    place,
    value: codePoint,
    expected: "visible text; direction is set by the report system",
    fix: "Delete the character.",
  }),
  imageRefused: (place: Place, url: string): Problem => ({
    code: "SIJILL_REPORT_IMAGE_REFUSED",
    what: "A report does not read image files.",
    place,
    value: url,
    expected: "a figure made by the analysis: ::figure{#id}",
    fix: "Return the picture from the analysis as a figure, so that its numbers can be traced.",
  }),
  linkRefused: (place: Place, url: string): Problem => ({
    code: "SIJILL_REPORT_LINK_REFUSED",
    what: "This link leads nowhere a reader of the document can follow.",
    place,
    value: url,
    expected: "an address that begins with https://, http:// or mailto:",
    fix: "Give the full address, or cite a source with :cite[key].",
  }),
  linkUndefined: (place: Place, label: string): Problem => ({
    code: "SIJILL_REPORT_LINK_UNDEFINED",
    what: `The link or footnote "${label}" is used but not defined.`,
    place,
    value: label,
    expected: `a line such as [${label}]: https://…, or [^${label}]: for a footnote`,
    fix: "Add the definition or remove the reference.",
  }),
  footnoteUnused: (place: Place, label: string): Problem => ({
    code: "SIJILL_REPORT_FOOTNOTE_UNUSED",
    what: `Nothing refers to the footnote "${label}", so it would not be printed.`,
    place,
    value: label,
    expected: `[^${label}] somewhere in the text`,
    fix: "Refer to the footnote or delete it.",
  }),
  headingLevel: (place: Place, depth: number, deepest: number): Problem => ({
    code: "SIJILL_REPORT_HEADING_LEVEL",
    what: `A heading of level ${depth} cannot stand here.`,
    place,
    value: "#".repeat(depth),
    expected: deepest === 2 ? "##" : `## to ${"#".repeat(deepest)}`,
    fix: "The title comes from the front matter, so sections begin with ##; go down one level at a time.",
  }),
  unsupported: (place: Place, type: string): Problem => ({
    code: "SIJILL_REPORT_UNSUPPORTED",
    what: `A report cannot print this kind of Markdown: ${type}.`,
    place,
    value: type,
    expected: "headings, paragraphs, lists, quotes, tables, code, links, footnotes and directives",
    fix: "Write it in another way.",
  }),

  // ---- directives
  directiveUnknown: (place: Place, name: string, known: readonly string[]): Problem => ({
    code: "SIJILL_REPORT_DIRECTIVE_UNKNOWN",
    what: `There is no directive "${name}" of this form.`,
    place,
    value: name,
    expected: `one of: ${listed(known)}`,
    fix: "Correct the name; a literal colon before a word is written \\:.",
  }),
  directiveUnreadable: (place: Place, text: string): Problem => ({
    code: "SIJILL_REPORT_DIRECTIVE_UNREADABLE",
    what: `This looks like a directive but cannot be read as one: ${text}`,
    place,
    value: text,
    expected: 'such as ::figure{#id caption="…"}, :::figure{#id} … :::, :q[id]{form=unit}',
    fix: "Check brackets, braces and quotes (a quote inside a caption is written &quot;).",
  }),
  directiveEmpty: (place: Place, name: string): Problem => ({
    code: "SIJILL_REPORT_DIRECTIVE_EMPTY",
    what: `The directive :${name} names nothing.`,
    place,
    value: name,
    expected: `:${name}[…]`,
    fix: `Write what it is about in brackets; if a plain colon was meant, write \\:${name}.`,
  }),
  attributeUnknown: (place: Place, name: string, attribute: string, known: readonly string[]): Problem => ({
    code: "SIJILL_REPORT_ATTRIBUTE_UNKNOWN",
    what: `The directive "${name}" has no attribute "${attribute}".`,
    place,
    value: attribute,
    expected: `one of: ${listed(known)}`,
    fix: "Correct or remove the attribute.",
  }),
  attributeInvalid: (
    place: Place,
    name: string,
    attribute: string,
    value: string,
    expected: string,
  ): Problem => ({
    code: "SIJILL_REPORT_ATTRIBUTE_INVALID",
    what: `The attribute ${attribute}="${value}" of the directive "${name}" cannot be used.`,
    place,
    value,
    expected,
    fix: `Correct ${attribute}.`,
  }),
  quantityUnknown: (
    place: Place,
    id: string,
    near: readonly string[],
    known: readonly string[],
  ): Problem => ({
    code: "SIJILL_REPORT_QUANTITY_UNKNOWN",
    what: `The analysis has no quantity "${id}".`,
    place,
    value: id,
    expected: "the id of a quantity the analysis returns",
    fix: suggestion(near, known),
  }),
  quantityForm: (place: Place, problem: Problem): Problem => ({
    ...problem,
    place: { ...place, path: problem.place?.path ?? "" },
  }),
  exhibitUnknown: (
    place: Place,
    kind: "figure" | "table",
    id: string,
    near: readonly string[],
    known: readonly string[],
  ): Problem => ({
    code: kind === "figure" ? "SIJILL_REPORT_FIGURE_UNKNOWN" : "SIJILL_REPORT_TABLE_UNKNOWN",
    what: `The analysis has no ${kind} "${id}".`,
    place,
    value: id,
    expected: `the id of a ${kind} the analysis returns`,
    fix: suggestion(near, known),
  }),
  exhibitRepeated: (place: Place, kind: "figure" | "table", id: string): Problem => ({
    code: "SIJILL_REPORT_EXHIBIT_REPEATED",
    what: `The ${kind} "${id}" is printed a second time.`,
    place,
    value: id,
    expected: `each ${kind} once`,
    fix: `Refer back to it with :ref[${id}].`,
  }),
  referenceUnknown: (
    place: Place,
    id: string,
    near: readonly string[],
    known: readonly string[],
  ): Problem => ({
    code: "SIJILL_REPORT_REFERENCE_UNKNOWN",
    what: `No figure or table "${id}" is printed in this report.`,
    place,
    value: id,
    expected: "the id of a figure or table placed with ::figure{#id} or ::table{#id}",
    fix: known.length === 0 ? "Place the figure or table first." : suggestion(near, known),
  }),
  referenceAmbiguous: (place: Place, id: string): Problem => ({
    code: "SIJILL_REPORT_REFERENCE_AMBIGUOUS",
    what: `"${id}" is both a figure and a table of this report.`,
    place,
    value: id,
    expected: `:ref[${id}]{kind=figure} or :ref[${id}]{kind=table}`,
    fix: "Say which one is meant.",
  }),
  citationUnknown: (place: Place, key: string, known: readonly string[]): Problem => ({
    code: "SIJILL_REPORT_CITATION_UNKNOWN",
    what: `The analysis has no source "${key}".`,
    place,
    value: key,
    expected: `one of: ${listed(known)}`,
    fix: "Correct the key, or add the source to the analysis.",
  }),
  literalWithoutReason: (place: Place, text: string): Problem => ({
    code: "SIJILL_REPORT_LITERAL_WITHOUT_REASON",
    what: `The literal "${text}" does not say why it is no result.`,
    place,
    value: text,
    expected: `:literal[${text}]{reason="date fixed by the question"}`,
    fix: "Give the reason; it is printed in the ledger.",
  }),
  literalWithoutNumeral: (place: Place, text: string): Problem => ({
    code: "SIJILL_REPORT_LITERAL_WITHOUT_NUMERAL",
    what: `The literal "${text}" contains no numeral.`,
    place,
    value: text,
    expected: "text with a numeral in it",
    fix: "Remove the :literal around it.",
  }),

  // ---- notices
  exhibitUnreferenced: (place: Place, kind: "figure" | "table", id: string): Problem => ({
    code: "SIJILL_REPORT_EXHIBIT_UNREFERENCED",
    what: `The text never refers to the ${kind} "${id}".`,
    place,
    value: id,
    fix: `Say in the text what it shows, with :ref[${id}].`,
  }),
  exhibitUnplaced: (kind: "figure" | "table", id: string): Problem => ({
    code: "SIJILL_REPORT_EXHIBIT_UNPLACED",
    what: `The analysis returns the ${kind} "${id}", which no text prints; it is written to the build all the same.`,
    value: id,
    fix: `Place it with ::${kind}{#${id}}, or take it out of the analysis.`,
  }),
  sourceUncited: (key: string): Problem => ({
    code: "SIJILL_REPORT_SOURCE_UNCITED",
    what: `The source "${key}" is not cited by any text or printed quantity and is not listed.`,
    value: key,
    fix: `Cite it with :cite[${key}], or take it out of the analysis.`,
  }),
  inputUnlocated: (dataset: string, file: string): Problem => ({
    code: "SIJILL_REPORT_INPUT_UNLOCATED",
    what: `The input ${dataset}/${file} was used, but the analysis does not say where it is: its rows are not fingerprinted.`,
    place: { file: `${dataset}/${file}` },
    fix: "Return `inputs: archive.inputs()` from the analysis.",
  }),
  inputOutside: (dataset: string, file: string): Problem => ({
    code: "SIJILL_REPORT_INPUT_OUTSIDE",
    what: `The input ${dataset}/${file} lies outside the project: the manifest keeps its hash, not its path.`,
    place: { file: `${dataset}/${file}` },
    fix: "Move it under the project, or hand it over beside the build; verify finds it through the analysis.",
  }),

  // ---- the analysis
  analysisMissing: (folder: string): Problem => ({
    code: "SIJILL_ANALYSIS_MISSING",
    what: `There is no analysis.ts in ${folder}.`,
    place: { file: "analysis.ts" },
    expected: "a file analysis.ts beside the report's text",
    fix: "Write one that exports defineAnalysis(…) as default.",
  }),
  analysisUnreadable: (place: Place, detail: string): Problem => ({
    code: "SIJILL_ANALYSIS_UNREADABLE",
    what: `The analysis cannot be read: ${detail}`,
    place,
    expected: "TypeScript that esbuild can bundle",
    fix: "Correct the line; `npx tsc --noEmit` explains types as well.",
  }),
  analysisFailed: (place: Place, detail: string): Problem => ({
    code: "SIJILL_ANALYSIS_FAILED",
    what: `The analysis stopped with an error: ${detail}`,
    place,
    expected: "an analysis that returns quantities, tables, figures and sources",
    fix: "Correct the analysis at that line.",
  }),
  analysisNoExport: (file: string): Problem => ({
    code: "SIJILL_ANALYSIS_NO_EXPORT",
    what: `${file} does not export a function as default.`,
    place: { file },
    expected: "export default defineAnalysis(async ({ resolve }) => …)",
    fix: "Export the analysis as default.",
  }),
  analysisInvalid: (path: string, expected: string, value: string): Problem => ({
    code: "SIJILL_ANALYSIS_INVALID",
    what: `The analysis returned something a report cannot print, at ${path}.`,
    place: { file: "analysis.ts", path },
    value,
    expected,
    fix: `Correct ${path} in the analysis.`,
  }),
  analysisDuplicate: (kind: string, id: string): Problem => ({
    code: "SIJILL_ANALYSIS_DUPLICATE",
    what: `The analysis returned two different ${kind} named "${id}".`,
    place: { file: "analysis.ts" },
    value: id,
    expected: "a name of its own for each",
    fix: "Rename one of them.",
  }),
  inputChanged: (dataset: string, file: string, used: string, found: string): Problem => ({
    code: "SIJILL_ANALYSIS_INPUT_CHANGED",
    what: `The file of ${dataset}/${file} is not the one the figures were made from (SHA-256 ${found.slice(0, 12)}…, used ${used.slice(0, 12)}…).`,
    place: { file: `${dataset}/${file}` },
    value: found,
    expected: used,
    fix: "The file changed while the report was built, or `inputs` names another file. Build again.",
  }),
  inputUnreadable: (dataset: string, file: string): Problem => ({
    code: "SIJILL_ANALYSIS_INPUT_UNREADABLE",
    what: `The file of ${dataset}/${file} cannot be read.`,
    place: { file: `${dataset}/${file}` },
    expected: "a regular file at the path in `inputs`",
    fix: "Correct the path in the analysis.",
  }),

  // ---- writing
  glyphMissing: (character: string, codePoint: string, where: string): Problem => ({
    code: "SIJILL_REPORT_GLYPH_MISSING",
    what: `No shipped font can print the character ${character} (${codePoint}), in "${where}".`,
    value: character,
    expected: "characters of the Latin and Arabic faces that come with the library",
    fix: "Replace the character; system fonts are never used, because they differ between machines.",
  }),
  figureUnsafe: (id: string, found: string): Problem => ({
    code: "SIJILL_REPORT_FIGURE_UNSAFE",
    what: `The drawing of figure "${id}" contains ${found}, which a self-contained page must not.`,
    place: { path: id },
    value: found,
    expected: "shapes and text only, nothing that runs or is fetched",
    fix: "Take links and images out of the chart's specification.",
  }),
  pdfFailed: (detail: string): Problem => ({
    code: "SIJILL_REPORT_PDF_FAILED",
    what: `The PDF could not be set: ${detail}`,
    expected: "a document that Typst accepts as PDF/A-2b",
    fix: "This is a fault of the report system: please report it with the text that caused it.",
  }),
  outputNotOurs: (folder: string): Problem => ({
    code: "SIJILL_REPORT_OUTPUT_NOT_OURS",
    what: `${folder} exists and was not written by a build; it is left alone.`,
    value: folder,
    expected: "a folder that does not exist, is empty, or holds an earlier build (manifest.json)",
    fix: "Choose another output folder, or move what is in it.",
  }),

  // ---- verify
  buildMissing: (folder: string): Problem => ({
    code: "SIJILL_VERIFY_BUILD_MISSING",
    what: `There is no manifest.json in ${folder}.`,
    place: { file: "manifest.json" },
    expected: "the build folder of a report",
    fix: "Name the folder that contains manifest.json.",
  }),
  recordUnreadable: (file: string, detail: string): Problem => ({
    code: "SIJILL_VERIFY_UNREADABLE",
    what: `${file} cannot be read: ${detail}`,
    place: { file },
    expected: "the file as the build wrote it",
    fix: "Ask for the file again, or build the report again.",
  }),
  pathRefused: (file: string, path: string, reason: string): Problem => ({
    code: "SIJILL_VERIFY_PATH_REFUSED",
    what: `The path "${path}" is not followed: ${reason}.`,
    place: { file },
    value: path,
    expected: "a plain relative path inside the build, or for inputs inside the project",
    fix: "Do not trust this build: paths like this one are not written by a build.",
  }),
  analysisNotRun: (detail: string): Problem => ({
    code: "SIJILL_VERIFY_NOT_RECOMPUTED",
    what: `The numbers were not recomputed: ${detail}`,
    expected: "the report folder with its analysis and data",
    fix: "Verify with the report's sources at hand to recompute the numbers.",
  }),
};
