import type { CommandContext } from "../runProgram.ts";

interface TraceCommandOptions {
  readonly report?: string;
  readonly rows?: boolean;
  readonly json?: boolean;
}

const help = `
Prints how a number came to be: where the text prints it, what it is, by which method and settings, from which figures,
and from which rows of which files, with their hashes. Rows about single persons are shown only with --rows.

Examples:
  $ sijill trace reports/continued-killings/build vdc.fall
  $ sijill trace reports/continued-killings/build 10,212 --json`;

/** `sijill trace <build> <number>`: from the page down to the rows. */
export function traceCommand({ program, terminal }: CommandContext): void {
  program
    .command("trace")
    .description("how a printed number came to be, down to the rows")
    .argument("<build>", "build folder of a report")
    .argument("<number>", "name of a quantity, or a number as it is printed")
    .option("--report <folder>", "folder of the report's sources, when the build was moved")
    .option("--rows", "show rows that are about single persons, too")
    .option("--json", "print the whole trace as JSON")
    .addHelpText("after", help)
    .action(async (folder: string, asked: string, { report, rows, json }: TraceCommandOptions) => {
      const { describeTrace, traceNumber } = await import("../../report/index.ts");
      const trace = await traceNumber(folder, asked, {
        showRecords: rows === true,
        ...(report === undefined ? {} : { reportFolder: report }),
      });
      terminal.out(json === true ? JSON.stringify(trace, null, 2) : describeTrace(trace));
    });
}
