import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import type { InputRef } from "../../quantities/index.ts";
import {
  type AnalysisInput,
  type BuildResult,
  type BuildStep,
  buildReport,
  findUnbound,
} from "../../report/index.ts";
import { messages } from "../messages.ts";
import { findInputs, namedFolders } from "./findInputs.ts";
import { readNotebook } from "./readNotebook.ts";
import { writeNotebookReport } from "./writeNotebookReport.ts";

export interface ExportNotebookOptions {
  /** Where the report goes that the notebook becomes: its text, what it prints, and `build` with its pages. */
  readonly folder: string;
  /** Date of the document, YYYY-MM-DD; that of the notebook's metadata (`sijill.date`) when absent. */
  readonly date?: string;
  /** Names of the authors; those of the notebook's metadata when absent. */
  readonly authors?: readonly string[];
  /** Address of the running library's entry: see `buildReport`. */
  readonly libraryEntry: URL;
  readonly progress?: (step: BuildStep) => void;
}

/**
 * Makes a document of an executed notebook: HTML, PDF/A and Word by the same way as any report, so that each number of
 * its outputs can be traced, and the build verified. The notebook is not run, and no Python is needed.
 *
 * Quantities, tables and charts come from what the outputs carry beside what is seen. Numerals of the prose are listed
 * as written by hand, those in titles that come from nowhere as said by their cell. Input files are found where the cells
 * name their folders and the files are as they were; sources of published figures in their table. What is not found is a
 * notice of the result.
 *
 * @param path the notebook, with its outputs
 * @throws SIJILL_NOTEBOOK_… for what the notebook lacks, SIJILL_REPORT_… for its text
 * @example
 * import { exportNotebook, SijillError } from "sijill";
 * const options = { folder: "nowhere", libraryEntry: new URL(import.meta.url) };
 * const code = await exportNotebook("no-such.ipynb", options).catch((error: SijillError) => error.code);
 * console.log(code); // → SIJILL_NOTEBOOK_UNREADABLE
 */
export async function exportNotebook(path: string, options: ExportNotebookOptions): Promise<BuildResult> {
  const { folder, libraryEntry, progress, authors = [], date } = options;
  const { notebook, content } = await readNotebook(path);
  const file = basename(path);
  const sha256 = createHash("sha256").update(content).digest("hex");
  const folders = namedFolders(notebook, dirname(resolve(path)));
  const written = await writeNotebookReport(notebook, { file, sha256, date, authors, folders });
  const { language, text, sources } = written;
  const { quantities, tables, figures, uncited } = written.parts;
  const parts = { quantities, tables, figures, sources };
  // What a cell said is what it said: a numeral in a title that comes from nowhere is listed with the cell.
  const literals = (await findUnbound(parts, language)).map((numeral) => ({
    ...numeral,
    reason: `said by the ${cellOf([...tables, ...figures.map(({ id, table }) => ({ ...table, id }))], numeral.exhibit)}`,
  }));
  const inputs = await findInputs(
    [...quantities, ...tables, ...figures.map(({ table }) => table)].flatMap((part) => part.inputs),
    folders,
  );
  const unlocated = unlocatedAmong([...quantities, ...tables], inputs);
  await mkdir(folder, { recursive: true });
  const shown = { ...parts, literals };
  await writeFile(join(folder, file), content);
  await writeFile(join(folder, `report.${language}.md`), text);
  await writeFile(join(folder, "shown.json"), `${JSON.stringify(shown, null, 1)}\n`);
  await writeFile(join(folder, "analysis.ts"), analysis(file, resolve(folder), inputs));
  const built = await buildReport(folder, {
    libraryEntry,
    language,
    ...(progress === undefined ? {} : { progress }),
  });
  const notices = [
    ...unlocated.map(({ dataset, file: name }) => messages.inputNotFound(dataset, name)),
    ...[...uncited].map((key) => messages.sourceNotFound(key)),
  ];
  // Nobody writes references in a notebook: what a cell shows stands under the cell.
  const own = built.notices.filter(({ code }) => code !== "SIJILL_REPORT_EXHIBIT_UNREFERENCED");
  return { ...built, notices: [...own, ...notices] };
}

/** From which cell an exhibit is. */
function cellOf(
  exhibits: readonly { readonly id: string; readonly inputs: readonly InputRef[] }[],
  id: string,
): string {
  return exhibits.find((exhibit) => exhibit.id === id)?.inputs.at(-1)?.selection ?? "output of a cell";
}

/** The files that numbers rest on and nothing leads to; each once. */
function unlocatedAmong(
  parts: readonly { readonly inputs: readonly InputRef[] }[],
  inputs: readonly AnalysisInput[],
): readonly InputRef[] {
  const located = new Set(["notebook", ...inputs.map(({ dataset, file }) => `${dataset}\n${file}`)]);
  const missing = parts
    .flatMap((part) => part.inputs)
    .filter(({ dataset, file }) => !located.has(dataset) && !located.has(`${dataset}\n${file}`));
  return [...new Map(missing.map((input) => [`${input.dataset}\n${input.file}`, input])).values()];
}

/** What the report of a notebook prints is what its cells showed. */
function analysis(file: string, folder: string, inputs: readonly AnalysisInput[]): string {
  const name = JSON.stringify(file);
  const others = inputs.map(({ path, ...input }) => {
    const words = Object.entries(input).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
    const from = relative(folder, path).split(sep).join("/");
    return `    { ${words.join(", ")}, path: resolve(${JSON.stringify(from)}) },`;
  });
  return [
    'import { readFile } from "node:fs/promises";',
    'import { defineAnalysis } from "sijill";',
    "",
    `/** What the cells of ${name} showed, as the notebook carries it. */`,
    "export default defineAnalysis(async ({ resolve }) => ({",
    '  ...JSON.parse(await readFile(resolve("shown.json"), "utf8")),',
    "  inputs: [",
    `    { dataset: "notebook", file: ${name}, rowLevel: "aggregate", path: resolve(${name}) },`,
    ...others,
    "  ],",
    "}));",
    "",
  ].join("\n");
}
