import type { ProfileName } from "../../report/index.ts";
import { libraryEntry } from "../output/libraryEntry.ts";
import { profileOption } from "../output/profileOption.ts";
import type { CommandContext } from "../runProgram.ts";

interface BundleCommandOptions {
  readonly profile?: ProfileName;
  readonly out?: string;
  readonly report?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const help = `
Packs a built report with its texts, its analysis, the inputs that may be handed on, the hash of every file, and a
description for machines: an RO-Crate in a BagIt bag, as one zip. The same build gives the same bytes.

The bundle is for whom the build is for. Files in which one row is one person's record go along only when you say
--profile sealed yourself; a build that withholds its inputs goes without its sources, which would name them.

Beside the archive (and in it) stands verify.html, one page that says in any browser, without a network, whether the
archive, the folder of its build or a single PDF of it is byte for byte as it was built.

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
      profileOption("who it is for; the build must be made for them (default: whom the build is for)"),
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
        ...(profile === undefined ? {} : { profile }),
        ...(out === undefined ? {} : { out }),
        ...(report === undefined ? {} : { reportFolder: report }),
        ...(isQuiet ? {} : { progress: ({ step, detail }) => terminal.err(`${step.padEnd(9)} ${detail}`) }),
      });
      if (json === true) return terminal.out(JSON.stringify(result, null, 2));
      terminal.out(
        [
          result.file,
          `  ${result.files} files, ${result.bytes} bytes, profile "${result.profile}"`,
          ...result.absent.map(
            ({ dataset, file, reason }) =>
              `  left out: ${file === "" ? dataset : `${dataset}, ${file}`}: ${reason}`,
          ),
          `  check it in a browser   ${result.page}`,
          `  root hash of the build  ${result.buildRoot}`,
          `  root hash of the bundle ${result.root}`,
        ].join("\n"),
      );
    });
}
