import { writeFile } from "node:fs/promises";
import type { Command } from "commander";
import { SijillError } from "../../errors/index.ts";
import type { ExchangeColumns } from "../../linkage/index.ts";
import { messages } from "../messages.ts";
import { exists } from "../output/exists.ts";
import { readText } from "../output/readText.ts";
import type { CommandContext } from "../runProgram.ts";

interface EncodeOptions extends Omit<ExchangeColumns, "other"> {
  readonly key: string;
  readonly out: string;
  readonly other?: readonly string[];
}

const help = `
Each row becomes a code: keyed, hardened, called by the number of the row, which only you can look up. Arabic and Latin
spellings of a name give like codes. The file is not anonymous: hand it over under the same rules as the list itself,
best to a third body that has no key and does the matching.

Examples:
  $ sijill link encode papers.csv --key shared.key.json --name name --birth date_of_birth --out papers.codes
  $ sijill link encode list.xlsx --key shared.key.json --given first --father father --family last --out list.codes
  $ sijill link encode papers.csv --key shared.key.json --name name --other sex=sex --out papers.codes`;

/** `sijill link encode <file>`: codes of the rows of a list. */
export function linkEncodeCommand(link: Command, { terminal, finish }: CommandContext): void {
  link
    .command("encode")
    .description("make the codes of a list, to be matched with another body's")
    .argument("<file>", "CSV, Parquet, JSON, NDJSON or XLSX with a header")
    .requiredOption("--key <file>", "the key that both bodies share")
    .requiredOption("--out <file>", "where to write the codes")
    .option("--name <column>", "column of the whole name")
    .option("--given <column>", "column of the given name")
    .option("--father <column>", "column of the father's name")
    .option("--grandfather <column>", "column of the grandfather's name")
    .option("--family <column>", "column of the family name")
    .option("--birth <column>", "column of the date of birth")
    .option("--death <column>", "column of the date of death")
    .option("--other <fields...>", "other columns that agree as a whole, such as sex=column")
    .addHelpText("after", help)
    .action(async (file: string, options: EncodeOptions) => {
      const { encodeFile, readLinkageKey, writeCodes } = await import("../../linkage/index.ts");
      const { key: keyFile, out, other = [], ...columns } = options;
      const key = readLinkageKey(await readText(keyFile, "--key"), keyFile);
      if (await exists(out)) throw new SijillError(messages.outputExists(out));
      const named = Object.fromEntries(other.map(readField));
      const { codes, withoutName } = await encodeFile(file, { ...columns, other: named }, key);
      await writeFile(out, writeCodes(codes, key), { encoding: "utf8", mode: 0o600 });
      terminal.out(`${out}: ${codes.length} codes.`);
      if (withoutName.length === 0) return;
      terminal.err(
        `Without a name, so without a code: ${withoutName.length} rows (${withoutName.join(", ")}).`,
      );
      finish(1);
    });
}

function readField(text: string): readonly [string, string] {
  const at = text.indexOf("=");
  return at < 1 ? [text, text] : [text.slice(0, at), text.slice(at + 1)];
}
