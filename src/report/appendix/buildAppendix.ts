import type { Language } from "../../quantities/index.ts";
import type { Source } from "../analysis/index.ts";
import { type Block, type HeadingBlock, paragraph, type ReportDocument } from "../document/index.ts";
import type { Ledger } from "../ledger/index.ts";
import { listRedactions, type Redaction, selectRedactionWording } from "../redaction/index.ts";
import type { ReportWording } from "../wording/index.ts";
import type { Appendix } from "./Appendix.ts";
import { explainExhibits } from "./explainExhibits.ts";
import { explainNumbers } from "./explainNumbers.ts";
import { explainTerms } from "./explainTerms.ts";
import { listInputs } from "./listInputs.ts";
import { listLiterals } from "./listLiterals.ts";
import { listSources } from "./listSources.ts";

export interface AppendixParts {
  readonly document: ReportDocument;
  readonly ledger: Ledger;
  readonly sources: ReadonlyMap<string, Source>;
  readonly notes: readonly string[];
  readonly wording: ReportWording;
  /** Languages in which the report stands; its own alone where nothing is said. */
  readonly languages?: readonly Language[];
  /** Everything that anyone asked to be withheld; an annex has a section of its own for it. */
  readonly redactions?: readonly Redaction[];
}

/**
 * Composes what stands behind the text: sources, notes, locked terms, how each number, table and figure was made, the literals with
 * their reasons, and the input files with their hashes. A part with nothing in it is left out.
 */
export function buildAppendix(parts: AppendixParts): Appendix {
  const { document, ledger, notes, wording, redactions = [] } = parts;
  const { language, kind } = document.frontMatter;
  const asked = kind === "annex" || redactions.length === 0 ? [] : listRedactions(redactions, language);
  const numbers = ledger.numbers.filter((number) => number.where.file === document.file);
  const sections: readonly (readonly [string, string, readonly Block[]])[] = [
    ["sources", wording.sources, listSources(parts)],
    ["notes", wording.notes, notes.length === 0 ? [] : [noteList(notes)]],
    ["terms", wording.glossary.title, explainTerms(parts)],
    ["numbers", wording.ledger.title, explainNumbers(numbers, parts)],
    ["exhibits", wording.ledger.exhibits, explainExhibits(parts)],
    ["literals", wording.ledger.literals, listLiterals(parts)],
    ["inputs", wording.ledger.inputs, listInputs(parts)],
    ["redactions", selectRedactionWording(language).title, asked],
  ];
  return {
    blocks: sections.flatMap(([id, title, blocks]) =>
      blocks.length === 0 ? [] : [heading(`appendix_${id}`, title), ...blocks],
    ),
    explained: new Set(numbers.map((number) => number.quantity)),
  };
}

function heading(id: string, title: string): HeadingBlock {
  return { type: "heading", depth: 1, id, children: [{ type: "text", value: title }] };
}

function noteList(notes: readonly string[]): Block {
  return { type: "list", ordered: false, start: 1, items: notes.map((note) => [paragraph(note)]) };
}
