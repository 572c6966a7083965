import { basename, dirname, join } from "node:path";
import { describeProblem } from "../../errors/index.ts";
import { libraryEntry } from "../output/libraryEntry.ts";
import type { CommandContext } from "../runProgram.ts";

interface ExportOptions {
  readonly out?: string;
  readonly on?: string;
  readonly by?: readonly string[];
  readonly quiet?: boolean;
}

const help = `
The notebook is not run, and no Python is needed: quantities, tables and charts come from its outputs as they are. The
folder becomes a report (text, analysis, what was shown) with its build inside: report.<language>.html, .pdf (PDF/A), .docx,
ledger.json. Numerals of the prose are listed as written by hand. The build can be verified, and each number traced to its
cell and rows. Input files are found where a cell names their folder and the file is as it was when the notebook ran.

Date and authors stand in the metadata of the notebook (sijill.date, authors) or are given here.

Examples:
  $ sijill notebook export notebooks/02-killings-after-2014.ipynb
  $ sijill notebook export my.ipynb --on 2026-01-05 --by "A. Name" --out /tmp/my
  $ sijill verify /tmp/my/build
  $ sijill trace /tmp/my/build vdc.after.certain`;

/** `sijill notebook export <ipynb>`: an executed notebook as a page, a PDF/A and a Word document. */
export function notebookCommand({ program, terminal }: CommandContext): void {
  program
    .command("notebook")
    .description("make documents of notebooks")
    .command("export")
    .description("an executed notebook as HTML, PDF/A and Word, its numbers traceable")
    .argument("<notebook>", "the .ipynb file, with its outputs")
    .option("--out <folder>", "where to write (default: exports/<name> beside the notebook)")
    .option("--on <day>", "date of the document")
    .option("--by <names...>", "authors of the document")
    .option("--quiet", "no progress on stderr")
    .addHelpText("after", help)
    .action(async (path: string, options: ExportOptions) => {
      const { exportNotebook } = await import("../../notebook/index.ts");
      const { readDay } = await import("../output/readDay.ts");
      const result = await exportNotebook(path, {
        libraryEntry: libraryEntry(),
        folder: options.out ?? join(dirname(path), "exports", basename(path, ".ipynb")),
        ...(options.on === undefined ? {} : { date: readDay("--on", options.on) }),
        ...(options.by === undefined ? {} : { authors: options.by }),
        ...(options.quiet === true
          ? {}
          : { progress: ({ step, detail }) => terminal.err(`${step.padEnd(10)} ${detail}`) }),
      });
      for (const notice of result.notices) terminal.err(describeProblem(notice));
      const { numbers, figures, tables, literals } = result.counts;
      terminal.out(
        `${result.folder}\n  ${numbers} printed numbers, ${figures} figures, ${tables} tables; ${literals} numerals written by hand`,
      );
    });
}
