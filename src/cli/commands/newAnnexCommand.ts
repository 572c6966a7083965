import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Command } from "commander";
import { SijillError } from "../../errors/index.ts";
import { messages } from "../messages.ts";
import { exists } from "../output/exists.ts";
import type { Terminal } from "../Terminal.ts";

interface NewAnnexOptions {
  readonly jurisdiction: string;
  readonly language: string;
  readonly dryRun?: boolean;
}

const help = `
Writes the texts of the annex with a heading for every section that the jurisdiction requires and a prompt wherever
your words are needed, and an analysis that runs at once on synthetic records. A build refuses the annex until every
prompt is answered. Nothing that exists is overwritten.

Jurisdictions: ew (England and Wales), de (Germany), icc (International Criminal Court), us (United States, federal),
research (no court).

Examples:
  $ sijill new annex annexes/a1 --jurisdiction icc --language en,ar
  $ sijill new annex annexes/a1 --jurisdiction de --language de --dry-run`;

/** `sijill new annex <folder>`: the sections a jurisdiction requires, with prompts for their author. */
export function newAnnexCommand(parent: Command, terminal: Terminal): void {
  parent
    .command("annex")
    .description("draft an annex for a court: its required sections, with prompts")
    .argument("<folder>", "folder of the annex; made when it is not there")
    .requiredOption("--jurisdiction <jurisdiction>", "ew, de, icc, us or research")
    .option("--language <languages>", "languages of the texts, such as en,ar", "en")
    .option("--dry-run", "print what would be written, and write nothing")
    .addHelpText("after", help)
    .action(async (folder: string, options: NewAnnexOptions) => {
      const { annexLanguages: languages, draftAnnex, jurisdictions } = await import("../../report/index.ts");
      const jurisdiction = jurisdictions.find((known) => known === options.jurisdiction);
      if (jurisdiction === undefined)
        throw new SijillError(messages.optionValue("--jurisdiction", options.jurisdiction, jurisdictions));
      const asked = [...new Set(options.language.split(","))].map((written) => {
        const language = languages.find((known) => known === written.trim());
        if (language === undefined)
          throw new SijillError(messages.optionValue("--language", written, languages));
        return language;
      });

      const files = [...draftAnnex(jurisdiction, asked)].map(([path, text]) => ({
        path: join(folder, path),
        text,
      }));
      for (const { path } of files)
        if (await exists(path)) throw new SijillError(messages.outputExists(path));
      if (options.dryRun !== true)
        for (const { path, text } of files) {
          await mkdir(dirname(path), { recursive: true });
          await writeFile(path, text, { encoding: "utf8", flag: "wx" });
        }
      terminal.out(
        [
          options.dryRun === true ? "Would write:" : "Written:",
          ...files.map(({ path }) => `  ${path}`),
          "What is still to be written by you is listed by:",
          `  sijill build ${folder}`,
        ].join("\n"),
      );
    });
}
