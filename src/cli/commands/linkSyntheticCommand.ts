import type { Command } from "commander";
import { SijillError } from "../../errors/index.ts";
import { messages } from "../messages.ts";
import { exists } from "../output/exists.ts";
import { readNumber } from "../output/readNumber.ts";
import type { CommandContext } from "../runProgram.ts";

const help = `
Invents persons and what three sources write of them, with realistic mistakes, and the truth in the column true_person.
Nobody is meant. For trying linkage out before records of persons are touched.

Examples:
  $ sijill link synthetic synthetic.csv
  $ sijill link synthetic synthetic.parquet --records 1000000 --seed 7
  $ sijill check-linkage synthetic.csv --truth true_person`;

/** `sijill link synthetic <file>`: invented records with truth. */
export function linkSyntheticCommand(link: Command, { terminal }: CommandContext): void {
  link
    .command("synthetic")
    .description("invent records of persons in several sources, with the truth, to try linkage on")
    .argument("<file>", "where to write them: .csv or .parquet")
    .option("--records <count>", "how many records", "10000")
    .option("--seed <seed>", "a whole number; the same gives the same records", "2014")
    .addHelpText("after", help)
    .action(async (file: string, options: { readonly records: string; readonly seed: string }) => {
      if (await exists(file)) throw new SijillError(messages.outputExists(file));
      const { writeSyntheticRecords } = await import("../../linkage/index.ts");
      const { records, persons, truePairs } = await writeSyntheticRecords(file, {
        records: readNumber("--records", options.records),
        seed: readNumber("--seed", options.seed),
      });
      terminal.out(
        `${file}: ${records} synthetic records of ${persons} invented persons, ${truePairs} pairs to be found.`,
      );
    });
}
