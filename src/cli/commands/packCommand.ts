import { libraryEntry } from "../output/libraryEntry.ts";
import { readSeed } from "../output/readSeed.ts";
import type { CommandContext } from "../runProgram.ts";

interface PackCommandOptions {
  readonly opposing: boolean;
  readonly out: string;
  readonly seed?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const help = `
Runs the analysis and writes what the other side's expert needs to test it without anyone's data:

  analyses/     every question that was put to the records, printed or not, and every result with method and hash
  multiverse/   the findings under every combination of the choices the analysis declares, and their range; what each choice
                does to each finding, or why it does not apply
  rivals.csv    other explanations: what each would lead one to expect, what was seen
  project/      texts and analysis, with a synthetic twin of every file of records (CSV), on which they run

The analysis declares choices with multiverse({ choices, compute }) and other explanations as rivals. No row of the twin is
a real one; relations between columns are not kept, and no figure computed from it is a finding.

Examples:
  $ sijill pack reports/continued-killings --opposing --out opposing
  $ sijill pack reports/annex --opposing --out opposing.zip --seed 7`;

/** `sijill pack <report> --opposing`: what an opposing expert needs, without victims' data. */
export function packCommand({ program, terminal }: CommandContext): void {
  program
    .command("pack")
    .description("write the pack for an opposing expert: analyses run, choices, rivals, synthetic twin")
    .argument("<report>", "report folder")
    .requiredOption("--opposing", "for the opposing expert")
    .requiredOption("--out <path>", "new folder, or new archive if it ends in .zip")
    .option("--seed <number>", "seed of the synthetic twin (default: that of the report)")
    .option("--json", "print the result as JSON")
    .option("--quiet", "no progress on stderr")
    .addHelpText("after", help)
    .action(async (folder: string, { out, seed, json, quiet }: PackCommandOptions) => {
      const { packOpposing } = await import("../../report/index.ts");
      const isQuiet = quiet === true || json === true;
      const result = await packOpposing(folder, {
        libraryEntry: libraryEntry(),
        out,
        ...(seed === undefined ? {} : { seed: readSeed(seed, "--seed") }),
        ...(isQuiet ? {} : { progress: ({ step, detail }) => terminal.err(`${step.padEnd(10)} ${detail}`) }),
      });
      if (json === true) return terminal.out(JSON.stringify(result, null, 2));
      terminal.out(
        [
          result.path,
          `  ${result.files.length} files; ${result.questions} questions to the records, ${result.combinations} combinations of choices`,
          ...result.absent.map(({ dataset, file, reason }) => `  left out: ${dataset}, ${file}: ${reason}`),
        ].join("\n"),
      );
    });
}
