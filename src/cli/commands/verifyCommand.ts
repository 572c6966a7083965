import { libraryEntry } from "../output/libraryEntry.ts";
import type { CommandContext } from "../runProgram.ts";

interface VerifyCommandOptions {
  readonly json?: boolean;
  readonly report?: string;
  readonly recompute: boolean;
}

const help = `
Hashes every output and input again, runs the analysis again and compares every number, renders again and compares
every byte. One flipped byte or one changed input row is named.

Examples:
  $ sijill verify reports/continued-killings/build
  $ sijill verify /media/usb/build --report reports/continued-killings --json
  $ sijill verify /media/usb/build --no-recompute`;

/** `sijill verify <build>`: is this the report as built, and do its numbers come out again. */
export function verifyCommand({ program, terminal, finish }: CommandContext): void {
  program
    .command("verify")
    .description("check a built report: bytes, inputs, numbers")
    .argument("<build>", "build folder of a report")
    .option("--report <folder>", "folder of the report's sources, when the build was moved")
    .option(
      "--no-recompute",
      "check hashes only; do not run the report's analysis.ts (for sources you do not trust)",
    )
    .option("--json", "print the whole answer as JSON")
    .addHelpText("after", help)
    .action(async (folder: string, options: VerifyCommandOptions) => {
      const { describeVerification, verifyBuild } = await import("../../report/index.ts");
      const answer = await verifyBuild(folder, {
        libraryEntry: libraryEntry(),
        recompute: options.recompute,
        ...(options.report === undefined ? {} : { reportFolder: options.report }),
      });
      terminal.out(options.json === true ? JSON.stringify(answer, null, 2) : describeVerification(answer));
      const noBuild = answer.problems.some(({ code }) => code === "SIJILL_VERIFY_BUILD_MISSING");
      finish(answer.intact ? 0 : noBuild ? 2 : 1);
    });
}
