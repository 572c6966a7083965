import { fillTemplate, formatDate, formatInteger } from "../../quantities/index.ts";
import { textTable } from "../annex/index.ts";
import { describeGround, type Ground } from "../difference/index.ts";
import { type Block, numberParagraphs, paragraph, type ReportDocument, text } from "../document/index.ts";
import { stableJson } from "../stableJson.ts";
import { type CorrigendumContext, type CorrigendumParts, contextOf } from "./CorrigendumContext.ts";
import { listFindings } from "./listFindings.ts";
import { listNumbers } from "./listNumbers.ts";
import { listPassages } from "./listPassages.ts";

/** A corrigendum in one language, as a document like any other: every writer prints it alike. */
export function composeCorrigendum(parts: CorrigendumParts): ReportDocument {
  const context = contextOf(parts);
  const { language, words, report, difference } = context;
  const { earlier, later } = difference;
  const section = (id: string, title: string, blocks: readonly Block[]): readonly Block[] => [
    { type: "heading", depth: 1, id: `corrigendum_${id}`, children: [text(title)] },
    ...blocks,
  ];
  const document: ReportDocument = {
    file: `corrigendum.${language}.html`,
    frontMatter: {
      kind: "annex",
      title: fillTemplate(words.title, { title: titleOf(context) }),
      date: later.date,
      authors: [],
      language,
      version: later.version,
      status: "corrected",
      pdf: "a-3b",
      seed: 1,
    },
    title: [text(fillTemplate(words.title, { title: titleOf(context) }))],
    subtitle: [
      text(
        fillTemplate(words.subtitle, {
          was: earlier.version,
          wasDate: formatDate(earlier.date, language),
          is: later.version,
          isDate: formatDate(later.date, language),
        }),
      ),
    ],
    body: [
      ...section("extent", words.corrected, describeExtent(context)),
      ...section("findings", words.findings, listFindings(context)),
      ...section("numbers", words.numbers, listNumbers(context)),
      ...section("causes", words.reasons, listCauses(context)),
      ...section("passages", words.passages, listPassages(context)),
      ...section("checking", words.checking, [
        paragraph(words.checkingText),
        { type: "codeBlock", value: "sijill diff <old> <new> --corrigendum <folder>" },
      ]),
    ],
    footnotes: [],
    sourceKeys: [],
  };
  return numberParagraphs(document, report.paragraph);
}

/** The title as the text of this language has it. */
function titleOf({ is, file, difference }: CorrigendumContext): string {
  const passage = is.passages.find((one) => one.kind === "title" && one.file === file);
  return passage?.text ?? difference.later.title;
}

function describeExtent({ difference, words, report, file, language }: CorrigendumContext): readonly Block[] {
  const { earlier, later, numbers, passages } = difference;
  const own = passages.filter((passage) => passage.file === file);
  const row = (name: string, { version, date, root }: typeof earlier) => [
    name,
    version,
    formatDate(date, language),
    // In groups, as `sijill verify --root` takes it: a line can break between them, and an eye can compare them.
    [{ type: "code" as const, value: root.replace(/.{16}(?=.)/g, "$& ") }],
  ];
  return [
    paragraph(
      fillTemplate(words.extent, {
        numbers: formatInteger(numbers.length, language),
        passages: formatInteger(own.length, language),
      }),
    ),
    textTable(
      words.versions,
      [3, 2, 3, 7],
      [words.versions, report.version, report.date, words.rootHash],
      [row(words.versionNames.was, earlier), row(words.versionNames.is, later)],
    ),
  ];
}

/** Every ground once: what changed in code and settings first, then what each number rests on. */
function listCauses({ difference, words, language }: CorrigendumContext): readonly Block[] {
  const grounds = [...difference.code, ...difference.numbers.flatMap((number) => number.grounds)];
  const inputs = difference.inputs.map(
    ({ dataset, file, change }): Ground => ({ kind: "input", name: `${dataset}/${file}`, change }),
  );
  const distinct = new Map([...inputs, ...grounds].map((ground) => [stableJson(ground), ground]));
  return [
    paragraph(words.reasonsIntroduction),
    {
      type: "list",
      ordered: false,
      start: 1,
      items: [...distinct.values()].map((ground) => [paragraph(describeGround(ground, language))]),
    },
  ];
}
