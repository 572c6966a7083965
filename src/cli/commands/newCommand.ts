import { writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { SijillError } from "../../errors/index.ts";
import { messages } from "../messages.ts";
import { exists } from "../output/exists.ts";
import { libraryEntry } from "../output/libraryEntry.ts";
import type { CommandContext } from "../runProgram.ts";
import { newAnnexCommand } from "./newAnnexCommand.ts";
import { newReleaseCommand } from "./newReleaseCommand.ts";

interface NewDatasetOptions {
  readonly print?: boolean;
}

const help = `
Reads the columns of a file, finds out whether it is written in UTF-8, UTF-16LE or Windows-1256, and proposes what
the columns mean. What cannot be known from a file (unit, coverage, custody, meaning of the date, source) is left for
you, marked "TODO": the draft does not validate until you have said it.

Examples:
  $ sijill new dataset my-records/deaths.csv
  $ sijill new dataset my-records/deaths.csv --print`;

/** `sijill new dataset <csv>`: a draft of dataset.json from a file's columns. */
export function newCommand({ program, terminal }: CommandContext): void {
  const parent = program.command("new").description("draft a new dataset, annex or release record");
  newAnnexCommand(parent, terminal);
  newReleaseCommand(parent, terminal);
  parent
    .command("dataset")
    .description("draft dataset.json from the columns of a file")
    .argument("<file>", "CSV, NDJSON, JSON, Parquet or XLSX file with the records")
    .option("--print", "print the draft instead of writing it beside the file")
    .addHelpText("after", help)
    .action(async (file: string, options: NewDatasetOptions) => {
      if (!(await exists(file))) throw new SijillError(messages.fileMissing(file));
      const { draftDescriptor } = await import("../../archive/index.ts");
      const { draft, open } = await draftDescriptor(file, schemaFrom(dirname(file)));
      const text = `${JSON.stringify(draft, null, 2)}\n`;
      if (options.print === true) {
        terminal.out(text.trimEnd());
        return;
      }
      const path = join(dirname(file), "dataset.json");
      if (await exists(path)) throw new SijillError(messages.outputExists(path));
      await writeFile(path, text, "utf8");
      terminal.out(
        [`${path} drafted. To be completed by you:`, ...open.map((each) => `  ${each}`)].join("\n"),
      );
    });
}

/** The shipped schema as seen from a folder: what makes editors complete and check the descriptor. */
function schemaFrom(folder: string): string {
  const schema = fileURLToPath(new URL("../data/dataset.schema.json", libraryEntry()));
  return relative(resolve(folder), schema).replaceAll("\\", "/");
}
