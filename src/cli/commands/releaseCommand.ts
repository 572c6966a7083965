import { latestDay } from "../output/latestDay.ts";
import { libraryEntry } from "../output/libraryEntry.ts";
import { progressOn } from "../output/progressOn.ts";
import type { CommandContext } from "../runProgram.ts";

interface ReleaseCommandOptions {
  readonly out: string;
  readonly on: string;
  readonly by: string;
  readonly sealed?: string;
  readonly report?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const help = `
Reads release.json beside the report: reviews, clearances of the authorities, embargo, events such as "families
notified". Every rule must hold, or nothing is copied. A clearance is bound to the root hash of one build: one changed
byte voids it. It decides who sees what and when; it can never change a value. The decision, also a refusal, is added to
release-log.ndjson, whose entries are chained by their hashes.

Anyone who holds the files can pass this gate by: it is there so that what was decided, by whom, can be shown.

Examples:
  $ sijill new release reports/continued-killings
  $ sijill release reports/continued-killings/build --out /srv/court --on 2026-03-01 --by "A. Registrar" --dry-run
  $ sijill release build-public --report reports/continued-killings --sealed build-sealed --out public --on 2026-03-01 --by "A. Registrar"

Exit codes: 0 released (or would be, with --dry-run), 1 refused, 2 wrong use.`;

/** `sijill release <build>`: may this build go out today, and if it may, a copy with its receipt. */
export function releaseCommand({ program, terminal, finish }: CommandContext): void {
  program
    .command("release")
    .description("release a build, if everything that must be decided was decided")
    .argument("<build>", "build folder of a report")
    .requiredOption("--out <folder>", "where the released copy goes; nothing may be there yet")
    .requiredOption("--on <day>", "day of the release, YYYY-MM-DD")
    .requiredOption("--by <name>", "who releases; stands in the log")
    .option(
      "--sealed <build>",
      "the sealed build of the same report: its values may be hidden, never changed",
    )
    .option("--report <folder>", "folder of the report's sources, when the build was moved")
    .option("--dry-run", "decide only: copy nothing, log nothing")
    .option("--json", "print the decision as JSON")
    .option("--quiet", "no progress")
    .addHelpText("after", help)
    .action(async (folder: string, options: ReleaseCommandOptions) => {
      const { describeRelease, releaseBuild } = await import("../../report/index.ts");
      progressOn(terminal, options.quiet === true)("verifying the build …");
      const outcome = await releaseBuild(folder, {
        libraryEntry: libraryEntry(),
        day: options.on,
        latestDay: latestDay(),
        by: options.by,
        target: options.out,
        dryRun: options.dryRun === true,
        ...(options.sealed === undefined ? {} : { sealed: options.sealed }),
        ...(options.report === undefined ? {} : { reportFolder: options.report }),
      });
      const { decision, entry, copy } = outcome;
      terminal.out(options.json === true ? JSON.stringify(outcome, null, 2) : describeRelease(decision));
      if (options.json !== true) {
        if (copy !== null) terminal.out(`\nReleased: ${copy.folder}\nReceipt:  ${copy.receipt}`);
        if (entry !== null) terminal.out(`Logged as entry ${entry.entry}: ${entry.hash}`);
      }
      finish(decision.released ? 0 : 1);
    });
}
