import { progressOn } from "../output/progressOn.ts";
import { readSeed } from "../output/readSeed.ts";
import { textTable } from "../output/textTable.ts";
import type { CommandContext } from "../runProgram.ts";

interface CountCommandOptions {
  readonly by: string;
  readonly where: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly estimate?: string;
  readonly complete?: boolean;
  readonly files?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly quiet?: boolean;
}

const help = `
Each count is given as certain (every day the date can mean lies in the period) and possible (some do).
Where a source could not have recorded, the count is missing (·, null), never 0.

By: year, quarter or month; dataset, facility, agency, hospital, governorate, sex, age-group, cause.

Examples:
  $ sijill count data/vdc --by year
  $ sijill count my-records --by year,facility --where sex=male --json
  $ sijill count my-records --by month --from 2014-01-01 --to 2014-12-31 --estimate 2014`;

/** `sijill count <dataset>…`: deaths by time and dimension. */
export function countCommand({ program, terminal }: CommandContext): void {
  program
    .command("count")
    .description("count deaths, as certain and possible")
    .argument("<datasets...>", "folders with a dataset.json")
    .option("--by <keys>", "what to count by, separated by commas", "year")
    .option("--where <selection>", "only these, such as facility=br-215 (repeatable)", collect, [])
    .option("--from <day>", "first day, such as 2014-01-21")
    .option("--to <day>", "last day")
    .option("--estimate <seed>", "also estimate by imputing partial dates, with this seed")
    .option("--complete", "rows for every period of every combination found")
    .option("--files <folder>", "folder that holds the records, when it is not the dataset's own")
    .option("--json", "print rows as JSON")
    .option("--csv", "print rows as CSV")
    .option("--quiet", "no progress on stderr")
    .addHelpText("after", help)
    .action(async (folders: string[], options: CountCommandOptions) => {
      const [{ openArchive }, { countDeaths }, { readKeys }, { readWhere }, { readDay }] = await Promise.all([
        import("../../archive/index.ts"),
        import("../../analysis/index.ts"),
        import("../output/readKeys.ts"),
        import("../output/readWhere.ts"),
        import("../output/readDay.ts"),
      ]);
      const by = readKeys(options.by);
      const where = options.where.length === 0 ? undefined : readWhere(options.where);
      const estimate = options.estimate === undefined ? undefined : { seed: readSeed(options.estimate) };
      const from = options.from === undefined ? undefined : readDay("--from", options.from);
      const to = options.to === undefined ? undefined : readDay("--to", options.to);
      const archive = await openArchive(folders, {
        ...(options.files === undefined ? {} : { files: options.files }),
        progress: progressOn(
          terminal,
          options.quiet === true || options.json === true || options.csv === true,
        ),
      });
      try {
        const windows = archive.datasets.map(({ coverage }) => coverage);
        const [first = ""] = windows.map((window) => window.from).sort();
        const last =
          windows
            .map((window) => window.to)
            .sort()
            .at(-1) ?? "";
        const table = await countDeaths(archive, {
          by,
          ...(from === undefined && to === undefined
            ? {}
            : { period: { from: from ?? first, to: to ?? last } }),
          ...(where === undefined ? {} : { where }),
          ...(estimate === undefined ? {} : { estimate }),
          ...(options.complete === true ? { complete: true } : {}),
        });
        for (const { descriptor, rejected } of archive.datasets) {
          if (rejected > 0)
            terminal.err(
              `${descriptor.id}: ${rejected === 1 ? "1 rejected row is" : `${rejected} rejected rows are`} not counted (sijill validate)`,
            );
        }
        if ((options.json === true || options.csv === true) && options.quiet !== true)
          for (const note of table.notes) terminal.err(`Note: ${note}`);
        if (options.json === true) {
          const rows =
            table.nature === "synthetic"
              ? table.rows.map((row) => ({ ...row, nature: "synthetic" }))
              : table.rows;
          terminal.out(JSON.stringify(rows, null, 2));
        } else if (options.csv === true) {
          const { writeCsv } = await import("../../report/index.ts");
          terminal.out(writeCsv(table).trimEnd());
        } else terminal.out(textTable(table));
      } finally {
        await archive.close();
      }
    });
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}
