import { progressOn } from "../output/progressOn.ts";
import { readNumber } from "../output/readNumber.ts";
import type { CommandContext } from "../runProgram.ts";

interface CheckLinkageOptions {
  readonly truth: string;
  readonly link?: boolean;
  readonly leaveOut: readonly string[];
  readonly block: readonly string[];
  readonly maxPairs?: string;
  readonly threads?: string;
  readonly quiet?: boolean;
}

const help = `
Links the records with the defaults, without looking at the truth, and then compares the persons found with it. The
column of the truth takes no part in the linkage. Prints JSON: precision, recall and f1 of the pairs of records within
the persons found, pairs compared, seconds, and peak memory in bytes.

Examples:
  $ sijill check-linkage persons.csv --truth cluster
  $ sijill check-linkage febrl3.csv --truth 'rec_id:/rec-(\\d+)-/'
  $ sijill check-linkage left.csv right.parquet --link --truth person`;

/** `sijill check-linkage <files…> --truth <column>`: the linkage of one's own benchmark, against its truth. */
export function checkLinkageCommand({ program, terminal }: CommandContext): void {
  program
    .command("check-linkage")
    .description("link files whose truth is known, with the defaults, and say how well")
    .argument("<files...>", "CSV, Parquet, JSON, NDJSON or XLSX with a header")
    .requiredOption(
      "--truth <column>",
      "column that names the person, or column:/expression/ whose first group does",
    )
    .option("--link", "link the files to one another, not within themselves")
    .option("--leave-out <column>", "column that takes no part (repeatable)", collect, [])
    .option("--block <rule>", "blocking rule as in sijill link (repeatable)", collect, [])
    .option("--max-pairs <count>", "most pairs that may be compared")
    .option("--threads <count>", "threads of the engine")
    .option("--quiet", "no progress on stderr")
    .addHelpText("after", help)
    .action(async (files: string[], options: CheckLinkageOptions) => {
      const { comparePartitions, linkRecords, parseTruthColumn, readTruth } = await import(
        "../../linkage/index.ts"
      );
      const column = parseTruthColumn(options.truth);
      const progress = progressOn(terminal, options.quiet === true);
      const start = performance.now();
      const linkage = await linkRecords(files, {
        between: options.link === true,
        leaveOut: [column.column, ...options.leaveOut],
        ...(options.block.length === 0 ? {} : { blocking: options.block.map((rule) => rule.split("+")) }),
        ...(options.maxPairs === undefined ? {} : { maxPairs: readNumber("--max-pairs", options.maxPairs) }),
        ...(options.threads === undefined ? {} : { threads: readNumber("--threads", options.threads) }),
        progress,
      });
      const seconds = (performance.now() - start) / 1000;
      for (const { text } of linkage.warnings) terminal.err(`careful: ${text}`);
      progress("comparing with the truth");
      const truth = await readTruth(files, column);
      const { precision, recall, f1 } = comparePartitions(
        linkage.cluster,
        truth,
        options.link === true ? linkage.source : undefined,
      );
      const peakMemory = process.resourceUsage().maxRSS * 1024;
      terminal.out(
        JSON.stringify({ precision, recall, f1, pairs: linkage.comparedPairs, seconds, peakMemory }),
      );
    });
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}
