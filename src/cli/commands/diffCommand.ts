import type { CommandContext } from "../runProgram.ts";

interface DiffCommandOptions {
  readonly json?: boolean;
  readonly corrigendum?: string;
}

const help = `
Compares two builds of one report: every number that changed, from what to what, why (data, method, code or text), in
which paragraphs of each language; every passage that reads otherwise; which numbers of the findings are touched. Both
builds must be as built. With --corrigendum the same is written as a document that can be served: HTML and PDF/A in every
language both versions have, and corrigendum.json.

Examples:
  $ sijill diff served/build reports/continued-killings/build
  $ sijill diff v1 v2 --json
  $ sijill diff served/build reports/continued-killings/build --corrigendum corrigendum

Exit codes: 0 the same build, 1 they differ, 2 wrong use.`;

/** `sijill diff <old> <new>`: what changed between two versions of a report. */
export function diffCommand({ program, terminal, finish }: CommandContext): void {
  program
    .command("diff")
    .description("compare two builds of a report, number by number")
    .argument("<old>", "build folder of the earlier version")
    .argument("<new>", "build folder of the later version")
    .option("--json", "print the whole difference as JSON")
    .option("--corrigendum <folder>", "write a corrigendum to this new folder")
    .addHelpText("after", help)
    .action(async (earlier: string, later: string, options: DiffCommandOptions) => {
      const { describeDifference, diffBuilds, writeCorrigendum } = await import("../../report/index.ts");
      const written =
        options.corrigendum === undefined
          ? null
          : await writeCorrigendum(earlier, later, { folder: options.corrigendum });
      const difference = written?.difference ?? (await diffBuilds(earlier, later));
      terminal.out(
        options.json === true ? JSON.stringify(difference, null, 2) : describeDifference(difference),
      );
      for (const file of written?.files ?? []) terminal.err(file);
      finish(difference.same ? 0 : 1);
    });
}
