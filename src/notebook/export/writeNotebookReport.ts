import { SijillError } from "../../errors/index.ts";
import type { Language, Quantity } from "../../quantities/index.ts";
import { markLiterals, type Source } from "../../report/index.ts";
import { PARTS, type ShownPart } from "../display/Shown.ts";
import { messages } from "../messages.ts";
import { notebookWording } from "../wording/index.ts";
import { findSources } from "./findSources.ts";
import type { Notebook, NotebookCell } from "./readNotebook.ts";
import { ShownParts } from "./ShownParts.ts";

export interface NotebookReport {
  readonly language: Language;
  /** The text of the report. */
  readonly text: string;
  /** What it prints. */
  readonly parts: ShownParts;
  /** The sources that it cites. */
  readonly sources: readonly Source[];
}

export interface NotebookFacts {
  /** Name of the file, and the hash of its bytes. */
  readonly file: string;
  readonly sha256: string;
  readonly date: string | undefined;
  readonly authors: readonly string[];
  /** Folders that the cells name, where sources of published figures may stand. */
  readonly folders: readonly string[];
}

/**
 * A notebook as the text of a report: prose as it is, its numerals marked as written by hand; code as code; results
 * bound by their names. What a cell printed as text stands as text under its code.
 *
 * @throws SIJILL_NOTEBOOK_UNDATED, SIJILL_NOTEBOOK_ANONYMOUS, SIJILL_NOTEBOOK_UNTITLED
 */
export async function writeNotebookReport(notebook: Notebook, facts: NotebookFacts): Promise<NotebookReport> {
  const { file } = facts;
  const date = facts.date ?? notebook.metadata.sijill?.date;
  const named = notebook.metadata.authors?.map(({ name }) => name) ?? [];
  const authors = facts.authors.length > 0 ? facts.authors : named;
  if (date === undefined) throw new SijillError(messages.notebookUndated(file));
  if (authors.length === 0) throw new SijillError(messages.notebookAnonymous(file));
  const { title, cells } = takeTitle(notebook.cells, file);
  const language = notebook.metadata.sijill?.language ?? "en";
  const sources = await findSources(quantitiesShown(cells), facts.folders, language);
  const parts = new ShownParts(new Set(sources.map(({ key }) => key)));
  const blocks: string[] = [];
  for (const [at, cell] of cells.entries()) {
    const number = at + 1;
    if (cell.cell_type === "markdown")
      blocks.push(await markLiterals(cell.source, `written in cell ${number}`));
    if (cell.cell_type !== "code") continue;
    blocks.push(fenced(cell.source, "ts"));
    for (const output of cell.outputs ?? []) blocks.push(...(await printed(output, number)));
  }
  const head = {
    title: await markLiterals(title, "title of the notebook"),
    date,
    authors: authors.map((name) => ({ name })),
    language,
    version: "1",
    status: "draft",
  };
  const frontMatter = Object.entries(head).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return {
    language,
    parts,
    sources,
    text: ["---", ...frontMatter, "---", "", blocks.join("\n\n"), ""].join("\n"),
  };

  async function printed(
    output: NonNullable<NotebookCell["outputs"]>[number],
    cell: number,
  ): Promise<readonly string[]> {
    const { data = {}, text = "", name } = output;
    const shown = data[PARTS] as readonly ShownPart[] | undefined;
    if (shown === undefined) {
      const plain = name === "stderr" ? "" : text || String(data["text/plain"] ?? "");
      return plain.trim() === "" ? [] : [fenced(plain, "")];
    }
    const source = {
      dataset: "notebook",
      file,
      sha256: facts.sha256,
      rows: 1,
      selection: `output of cell ${cell}`,
    };
    const reason = `said by the output of cell ${cell}`;
    const words = notebookWording(language);
    return Promise.all(
      shown.map(async (part) => {
        const placed = parts.place(part, source, cell);
        if (placed !== null || part.kind !== "refusal") return placed ?? "";
        const { question, reasons, wouldNeed } = part.value;
        const lines = [
          `**${words.noAnswer}:** ${question}`,
          ...reasons.map((each) => `- ${each}`),
          `**${words.wouldNeed}:** ${wouldNeed}`,
        ];
        const quoted = lines.map((line) => line.replace(/\n/g, " ")).join("\n\n");
        return (await markLiterals(quoted, reason)).replace(/^/gm, "> ");
      }),
    );
  }
}

function quantitiesShown(cells: Notebook["cells"]): readonly Quantity[] {
  return cells
    .flatMap(({ outputs = [] }) => outputs)
    .flatMap(({ data = {} }) => (data[PARTS] as readonly ShownPart[] | undefined) ?? [])
    .flatMap((part) => (part.kind === "quantity" ? [part.value] : []));
}

/** The first heading is the title of the document; its cell keeps the rest. */
function takeTitle(cells: Notebook["cells"], file: string) {
  const at = cells.findIndex(({ cell_type, source }) => cell_type === "markdown" && /^# .+$/m.test(source));
  const title = /^# (.+)$/m.exec(cells[at]?.source ?? "")?.[1];
  if (title === undefined) throw new SijillError(messages.notebookUntitled(file));
  return {
    // A chapter's number is no part of a title, and would begin a list.
    title: title.trim().replace(/^\p{Nd}+[.)]\s+/u, ""),
    cells: cells.map((cell, index) =>
      index === at ? { ...cell, source: cell.source.replace(/^# .+$/m, "") } : cell,
    ),
  };
}

/** A block of code whose fence is longer than any inside of it. */
function fenced(code: string, language: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${code.replace(/\n$/, "")}\n${fence}`;
}
