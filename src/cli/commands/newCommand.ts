import { access, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { SijillError } from "../../errors/index.ts";
import { messages } from "../messages.ts";
import type { CommandContext } from "../runProgram.ts";

interface NewDatasetOptions {
  readonly print?: boolean;
}

const help = `
Reads the columns of a file and proposes what they mean. What cannot be known from a file (unit, coverage, custody,
meaning of the date, source) is left for you, marked "TODO": the draft does not validate until you have said it.

Examples:
  $ sijill new dataset my-records/deaths.csv
  $ sijill new dataset my-records/deaths.csv --print`;

/** `sijill new dataset <csv>`: a draft of dataset.json from a file's columns. */
export function newCommand({ program, terminal }: CommandContext): void {
  program
    .command("new")
    .description("draft a new dataset")
    .command("dataset")
    .description("draft dataset.json from the columns of a file")
    .argument("<file>", "CSV, NDJSON, JSON, Parquet or XLSX file with the records")
    .option("--print", "print the draft instead of writing it beside the file")
    .addHelpText("after", help)
    .action(async (file: string, options: NewDatasetOptions) => {
      const { draftDescriptor } = await import("../../archive/index.ts");
      const { draft, open } = await draftDescriptor(file);
      const text = `${JSON.stringify(draft, null, 2)}\n`;
      if (options.print === true) {
        terminal.out(text.trimEnd());
        return;
      }
      const path = join(dirname(file), "dataset.json");
      const exists = await access(path).then(
        () => true,
        () => false,
      );
      if (exists) throw new SijillError(messages.outputExists(path));
      await writeFile(path, text, "utf8");
      terminal.out(
        [`${path} drafted. To be completed by you:`, ...open.map((each) => `  ${each}`)].join("\n"),
      );
    });
}
