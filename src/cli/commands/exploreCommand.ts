import { progressOn } from "../output/progressOn.ts";
import { readNumber } from "../output/readNumber.ts";
import type { CommandContext } from "../runProgram.ts";

interface ExploreCommandOptions {
  readonly port?: string;
  readonly files?: string;
  readonly quiet?: boolean;
}

const help = `
Opens a page for a browser on this machine: filter by dataset, time, facility, agency, hospital, governorate, sex, age and
cause; see counts, drawings, the quality of the records and the rejected rows; take what you see along as a notebook cell
or as a figure of a report. Nothing leaves this machine, and nobody without the printed address can see the page.

It runs until it is stopped with Ctrl+C.

Examples:
  $ sijill explore data/vdc data/caesar
  $ sijill explore my-records --files /mnt/evidence --port 8080`;

/** `sijill explore <dataset>…`: an archive in a page of this machine. */
export function exploreCommand({ program, terminal }: CommandContext): void {
  program
    .command("explore")
    .description("look at records in a page of this machine")
    .argument("<datasets...>", "folders with a dataset.json")
    .option("--port <number>", "port of this machine; a free one when absent")
    .option("--files <folder>", "folder that holds the records, when it is not the dataset's own")
    .option("--quiet", "no progress on stderr")
    .addHelpText("after", help)
    .action(async (folders: string[], options: ExploreCommandOptions) => {
      const [{ openArchive }, { exploreArchive }] = await Promise.all([
        import("../../archive/index.ts"),
        import("../../explore/index.ts"),
      ]);
      const archive = await openArchive(folders, {
        ...(options.files === undefined ? {} : { files: options.files }),
        progress: progressOn(terminal, options.quiet === true),
      });
      try {
        const explorer = await exploreArchive(archive, {
          folders,
          ...(options.port === undefined ? {} : { port: readNumber("--port", options.port) }),
          failed: (error) => terminal.err(String(error)),
        });
        terminal.out(explorer.url);
        terminal.err("Open this address in a browser of this machine; Ctrl+C stops.");
        await interrupted();
        await explorer.close();
      } finally {
        await archive.close();
      }
    });
}

/** Until somebody stops the program. */
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
}
