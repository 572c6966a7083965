import type { CommandContext } from "../runProgram.ts";

interface ReleaseLogCommandOptions {
  readonly head?: string;
  readonly json?: boolean;
}

const help = `
Every entry carries the hash of the one before it: an entry that was altered, moved, put in or taken out is named. That
entries were cut off the end shows with --head: the hash of an entry from a receipt (entry.hash in *.release.json).

Examples:
  $ sijill release-log reports/continued-killings
  $ sijill release-log reports/continued-killings --head 5f1c… --json`;

/** `sijill release-log <report>`: what was released, refused and withdrawn, and whether the log is whole. */
export function releaseLogCommand({ program, terminal, finish }: CommandContext): void {
  program
    .command("release-log")
    .description("print and check the log of releases of a report")
    .argument("<report>", "report folder")
    .option("--head <hash>", "hash of an entry that must be in the log")
    .option("--json", "print the entries as JSON")
    .addHelpText("after", help)
    .action(async (folder: string, { head, json }: ReleaseLogCommandOptions) => {
      const { describeReleaseLog, readReleaseLogOf } = await import("../../report/index.ts");
      const check = await readReleaseLogOf(folder, head);
      terminal.out(json === true ? JSON.stringify(check, null, 2) : describeReleaseLog(check));
      finish(check.problem === null ? 0 : 1);
    });
}
