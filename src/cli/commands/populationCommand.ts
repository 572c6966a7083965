import { isRefusal } from "../../errors/index.ts";
import { progressOn } from "../output/progressOn.ts";
import { readSeed } from "../output/readSeed.ts";
import type { CommandContext } from "../runProgram.ts";

interface PopulationCommandOptions {
  readonly lists?: string;
  readonly count?: string;
  readonly stratum?: string;
  readonly impossible?: readonly string[];
  readonly censored?: string;
  readonly seed: string;
  readonly leaveOneOut?: boolean;
  readonly redis?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const help = `
The file (CSV, XLSX, Parquet, JSON) has a column a list, with 1 where it recorded the persons of the row and 0 where
not, and a column "count"; without it a row is one person. All methods are asked, and how far they disagree is said.
Random numbers come from the seed: the same seed gives the same answer.

Examples:
  $ sijill population overlap.csv
  $ sijill population overlap.csv --lists register,families,press --seed 7 --json
  $ sijill population overlap.csv --stratum year
  $ sijill population overlap.csv --leave-one-out
  $ sijill population overlap.csv --redis redis://127.0.0.1:6379     (with sijill population-worker elsewhere)`;

/** `sijill population <file>`: how many no list recorded, by every method, or why not. */
export function populationCommand({ program, terminal, finish }: CommandContext): void {
  program
    .command("population")
    .description("estimate how many persons no list recorded, from the overlap of lists")
    .argument("<file>", "counts by list, or persons by list")
    .option("--lists <columns>", "columns that are lists, separated by commas (default: all of 0 and 1)")
    .option("--count <column>", 'column that counts persons (default: "count")')
    .option("--stratum <column>", "estimate by the values of this column, and add up")
    .option("--impossible <history>", "a history nobody can have, such as 110 (repeatable)", collect)
    .option("--censored <lists>", "lists that also hold persons who are not sought")
    .option("--seed <seed>", "seed of everything that is drawn at random", "2014")
    .option("--leave-one-out", "also the estimate without each list")
    .option("--redis <address>", "do the work through a queue that other machines share")
    .option("--json", "print everything as JSON")
    .option("--quiet", "no progress on stderr")
    .addHelpText("after", help)
    .action(async (file: string, options: PopulationCommandOptions) => {
      const [{ readCaptureTable }, population, report] = await Promise.all([
        import("../output/readCaptureTable.ts"),
        import("../../population/index.ts"),
        import("../output/populationReport.ts"),
      ]);
      const seed = readSeed(options.seed, "--seed");
      const say = progressOn(terminal, options.quiet === true || options.json === true);
      const histories = population.captureHistories(await readCaptureTable(file), {
        ...(options.lists === undefined ? {} : { lists: options.lists.split(",") }),
        ...(options.count === undefined ? {} : { count: options.count }),
        ...(options.stratum === undefined ? {} : { stratum: options.stratum }),
        ...(options.impossible === undefined ? {} : { structuralZeros: options.impossible }),
        ...(options.censored === undefined ? {} : { censored: options.censored.split(",") }),
      });
      if (options.stratum !== undefined) {
        const answer = await population.stratifiedEstimate(histories, {
          seed,
          progress: (done, total) => say(`imputation ${done} of ${total}`),
        });
        terminal.out(
          options.json === true
            ? JSON.stringify(answer, null, 2)
            : await report.strataText(histories, answer),
        );
        return finish(isRefusal(answer) ? 1 : 0);
      }
      const runner =
        options.redis === undefined ? undefined : population.queueRunner({ redis: options.redis });
      try {
        const summary = await population.populationSummary(histories, {
          seed,
          ...(runner === undefined ? {} : { runner }),
          progress: (_, __, method) => say(`${method} …`),
        });
        terminal.out(
          options.json === true ? JSON.stringify(summary, null, 2) : report.summaryText(histories, summary),
        );
        if (options.leaveOneOut === true) terminal.out(`\n${await report.leaveOutText(histories)}`);
        finish(summary.answers.every(({ answer }) => isRefusal(answer)) ? 1 : 0);
      } finally {
        await runner?.end();
      }
    });
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
