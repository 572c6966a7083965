import { describeProblem } from "../../errors/index.ts";
import type { ProfileName } from "../../report/index.ts";
import { libraryEntry } from "../output/libraryEntry.ts";
import { profileOption } from "../output/profileOption.ts";
import { readText } from "../output/readText.ts";
import type { CommandContext } from "../runProgram.ts";

interface BuildCommandOptions {
  readonly profile: ProfileName;
  readonly out?: string;
  readonly proof?: string;
  readonly quiet?: boolean;
}

const help = `
Reads <report>/report.<language>.md and <report>/analysis.ts and writes <report>/build/: HTML and PDF/A, figures
(SVG, PNG, PDF, and pages for a courtroom), tables (CSV, XLSX), ledger.json (every number and how it was made) and manifest.json (every hash).
A numeral in the text that is not bound to a quantity stops the build. Two builds give the same bytes.

A profile says who the build is for. "sealed" shows everything. The others see what disclosure.json and the rules of the
profile allow: coarsened first, withheld last, in every file; sijill disclosure prints what that means beforehand.

Examples:
  $ sijill build reports/continued-killings
  $ sijill build reports/continued-killings --out /tmp/continued-killings
  $ sijill build reports/continued-killings --profile public --out reports/continued-killings/public
  $ sijill build reports/annex --proof annex.secret    # versions with parts withheld can then be proved: sijill redact`;

/** `sijill build <report>`: from a report's folder to its pages, figures, tables, ledger and manifest. */
export function buildCommand({ program, terminal }: CommandContext): void {
  program
    .command("build")
    .description("build a report: HTML, PDF/A, figures, tables, ledger, manifest")
    .argument("<report>", "folder with report.en.md and analysis.ts")
    .addOption(profileOption().default("sealed"))
    .option("--out <folder>", "where to write (default: build in the report folder)")
    .option("--proof <secret>", "bind the build to a salted tree, with this secret (sijill keys new --proof)")
    .option("--quiet", "no progress on stderr")
    .addHelpText("after", help)
    .action(async (folder: string, options: BuildCommandOptions) => {
      const { buildReport, readProofSecret } = await import("../../report/index.ts");
      const result = await buildReport(folder, {
        libraryEntry: libraryEntry(),
        profile: options.profile,
        ...(options.out === undefined ? {} : { outDir: options.out }),
        ...(options.proof === undefined
          ? {}
          : { proofSecret: readProofSecret(await readText(options.proof, "--proof"), options.proof) }),
        ...(options.quiet === true
          ? {}
          : { progress: ({ step, detail }) => terminal.err(`${step.padEnd(10)} ${detail}`) }),
      });
      for (const notice of result.notices) terminal.err(describeProblem(notice));
      const { numbers, quantities, figures, tables, inputs } = result.counts;
      terminal.out(
        [
          `${result.folder}`,
          `  profile "${result.profile}"; ${result.files.length} files; ${numbers} printed numbers from ${quantities} quantities; ${figures} figures, ${tables} tables; ${inputs} inputs`,
          `  root hash ${result.root}`,
        ].join("\n"),
      );
    });
}
