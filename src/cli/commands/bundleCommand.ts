import { Option } from "commander";
import { libraryEntry } from "../output/libraryEntry.ts";
import type { CommandContext } from "../runProgram.ts";

interface BundleCommandOptions {
  readonly profile: "sealed" | "court" | "authority" | "public";
  readonly out?: string;
  readonly report?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const help = `
Packs a built report with its texts, its analysis, the inputs that may be handed on, the hash of every file, and a
description for machines: an RO-Crate in a BagIt bag, as one zip. The same build gives the same bytes. Only the profile
"sealed" holds files in which one row is one person's record; the others name them with their hash.

Examples:
  $ sijill bundle reports/continued-killings
  $ sijill bundle reports/continued-killings/build --profile sealed --out /media/usb/annex.zip
  $ sijill bundle reports/continued-killings --json`;

/** `sijill bundle <report>`: a built report as one archive that anyone can check. */
export function bundleCommand({ program, terminal }: CommandContext): void {
  program
    .command("bundle")
    .description("pack a built report as one archive that anyone can check")
    .argument("<report>", "report folder, or build folder")
    .addOption(
      new Option("--profile <profile>", "who it is for")
        .choices(["sealed", "court", "authority", "public"])
        .default("public"),
    )
    .option("--out <file>", "archive to write (default: <report>-<version>-<profile>.zip here)")
    .option("--report <folder>", "folder of the report's sources, when the build was moved")
    .option("--json", "print the result as JSON")
    .option("--quiet", "no progress on stderr")
    .addHelpText("after", help)
    .action(async (target: string, { profile, out, report, json, quiet }: BundleCommandOptions) => {
      const { bundleReport } = await import("../../report/index.ts");
      const isQuiet = quiet === true || json === true;
      const result = await bundleReport(target, {
        libraryEntry: libraryEntry(),
        profile,
        ...(out === undefined ? {} : { out }),
        ...(report === undefined ? {} : { reportFolder: report }),
        ...(isQuiet ? {} : { progress: ({ step, detail }) => terminal.err(`${step.padEnd(9)} ${detail}`) }),
      });
      if (json === true) return terminal.out(JSON.stringify(result, null, 2));
      terminal.out(
        [
          result.file,
          `  ${result.files} files, ${result.bytes} bytes, profile "${profile}"`,
          ...result.absent.map(({ dataset, file, reason }) => `  left out: ${dataset}, ${file}: ${reason}`),
          `  root hash of the build  ${result.buildRoot}`,
          `  root hash of the bundle ${result.root}`,
        ].join("\n"),
      );
    });
}
