import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { type BuildResult, type BuildStep, buildReport } from "../../report/index.ts";
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
 * as written by hand.
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
  const { language, text, parts } = await writeNotebookReport(notebook, { file, sha256, date, authors });
  await mkdir(folder, { recursive: true });
  const shown = { quantities: parts.quantities, tables: parts.tables, figures: parts.figures, sources: [] };
  await writeFile(join(folder, file), content);
  await writeFile(join(folder, `report.${language}.md`), text);
  await writeFile(join(folder, "shown.json"), `${JSON.stringify(shown, null, 1)}\n`);
  await writeFile(join(folder, "analysis.ts"), analysis(file));
  return buildReport(folder, { libraryEntry, language, ...(progress === undefined ? {} : { progress }) });
}

/** What the report of a notebook prints is what its cells showed. */
function analysis(file: string): string {
  const name = JSON.stringify(file);
  return [
    'import { readFile } from "node:fs/promises";',
    'import { defineAnalysis } from "sijill";',
    "",
    `/** What the cells of ${name} showed, as the notebook carries it. */`,
    "export default defineAnalysis(async ({ resolve }) => ({",
    '  ...JSON.parse(await readFile(resolve("shown.json"), "utf8")),',
    `  inputs: [{ dataset: "notebook", file: ${name}, path: resolve(${name}), rowLevel: "aggregate" }],`,
    "}));",
    "",
  ].join("\n");
}
