import type { Continuation, ObservedDataset, RecordedAfter, SilentDataset } from "../../analysis/index.ts";
import { isRefusal, type Refusal } from "../../errors/index.ts";
import { formatQuantity, type Quantity } from "../../quantities/index.ts";
import { progressOn } from "../output/progressOn.ts";
import { textTable } from "../output/textTable.ts";
import type { CommandContext } from "../runProgram.ts";

interface ContinuationOptions {
  readonly after: string;
  readonly files?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const help = `
A dataset whose coverage ends before the day is silent about it, which is not zero. Datasets of different unit,
date meaning or custody are never added up; the answer over all then says why.

Examples:
  $ sijill continuation data/caesar data/damascus data/vdc --after 2014-01-20
  $ sijill continuation data/vdc --after 2014-01-20 --json`;

/** `sijill continuation <dataset>… --after <day>`: whether deaths were recorded after a day. */
export function continuationCommand({ program, terminal }: CommandContext): void {
  program
    .command("continuation")
    .description("whether deaths were recorded after a day")
    .argument("<datasets...>", "folders with a dataset.json")
    .requiredOption("--after <day>", "the day, such as 2014-01-20; deaths of that day are not after it")
    .option("--files <folder>", "folder that holds the records, when it is not the dataset's own")
    .option("--json", "print the whole answer as JSON")
    .option("--quiet", "no progress on stderr")
    .addHelpText("after", help)
    .action(async (folders: string[], options: ContinuationOptions) => {
      const [{ openArchive }, { continuation }, { readDay }] = await Promise.all([
        import("../../archive/index.ts"),
        import("../../analysis/index.ts"),
        import("../output/readDay.ts"),
      ]);
      const after = readDay("--after", options.after);
      const archive = await openArchive(folders, {
        ...(options.files === undefined ? {} : { files: options.files }),
        progress: progressOn(terminal, options.quiet === true || options.json === true),
      });
      try {
        const answer = await continuation(archive, { after });
        terminal.out(options.json === true ? JSON.stringify(answer, null, 2) : asText(answer));
      } finally {
        await archive.close();
      }
    });
}

function asText({ after, datasets, overall }: Continuation): string {
  const parts = datasets.map((dataset) =>
    dataset.kind === "silent" ? silentText(dataset) : observedText(dataset),
  );
  const together = isRefusal(overall)
    ? [
        `Over all: not answered. ${overall.question}`,
        ...overall.reasons.map((reason) => `  - ${reason}`),
        `  Would need: ${overall.wouldNeed}`,
      ]
    : [
        `Over all (${overall.datasets.join(", ")}): one person may stand in several`,
        ...recordedLines(overall),
      ];
  return [`After ${after}`, ...parts, ...(datasets.length === 1 ? [] : [together.join("\n")])].join("\n\n");
}

function silentText({ title, total, reason }: SilentDataset): string {
  return [`${title}: silent`, line("in all", total), `  ${reason}`].join("\n");
}

function observedText(dataset: ObservedDataset): string {
  return [
    `${dataset.title}: observed`,
    ...recordedLines(dataset),
    answered("rate after/before", dataset.rateRatio, "interval"),
    "",
    textTable(dataset.yearly),
  ].join("\n");
}

function recordedLines(recorded: RecordedAfter): string[] {
  return [
    line("in all", recorded.total),
    line("certainly after", recorded.certain),
    line("possibly after", recorded.possible),
    ...(recorded.undated.value === 0 ? [] : [line("without date", recorded.undated)]),
    ...(recorded.share === null ? [] : [line("share", recorded.share, "interval")]),
    ...(recorded.first === null ? [] : [line("first", recorded.first)]),
    ...(recorded.last === null ? [] : [line("last", recorded.last)]),
    line("months covered", recorded.monthsCovered),
    answered("months with deaths", recorded.monthsWithDeaths),
    answered("longest gap", recorded.longestGap),
  ];
}

function answered(name: string, answer: Quantity | Refusal, form?: "interval"): string {
  return isRefusal(answer)
    ? `  ${name.padEnd(18)}  not answered: ${answer.reasons.join(" ")}`
    : line(name, answer, form);
}

function line(name: string, quantity: Quantity, form: "unit" | "interval" = "unit"): string {
  return `  ${name.padEnd(18)}  ${formatQuantity(quantity, { language: "en", form })}`;
}
