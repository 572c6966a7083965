import { latestDay } from "../output/latestDay.ts";
import type { CommandContext } from "../runProgram.ts";

interface WithdrawCommandOptions {
  readonly on: string;
  readonly by: string;
  readonly reason: string;
  readonly report?: string;
}

const help = `
Adds a notice to release-log.ndjson beside the report. From then on this very build cannot be released again. Copies that
others hold cannot be called back: send them the notice.

Example:
  $ sijill withdraw reports/continued-killings/build --on 2026-04-02 --by "A. Registrar" --reason "a family asked"`;

/** `sijill withdraw <build>`: a released build is withdrawn, for ever and with its reason. */
export function withdrawCommand({ program, terminal }: CommandContext): void {
  program
    .command("withdraw")
    .description("withdraw a released build")
    .argument("<build>", "build folder of the report that was released")
    .requiredOption("--on <day>", "day of the withdrawal, YYYY-MM-DD")
    .requiredOption("--by <name>", "who withdraws; stands in the log")
    .requiredOption("--reason <text>", "why; whoever holds a copy will read it")
    .option("--report <folder>", "folder of the report's sources, when the build was moved")
    .addHelpText("after", help)
    .action(async (folder: string, { on, by, reason, report }: WithdrawCommandOptions) => {
      const { withdrawRelease } = await import("../../report/index.ts");
      const entry = await withdrawRelease(folder, {
        day: on,
        latestDay: latestDay(),
        by,
        reason,
        ...(report === undefined ? {} : { reportFolder: report }),
      });
      terminal.out(`Withdrawn: ${entry.root}\nLogged as entry ${entry.entry}: ${entry.hash}`);
    });
}
