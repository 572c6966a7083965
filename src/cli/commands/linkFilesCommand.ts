import type { Command } from "commander";
import { progressOn } from "../output/progressOn.ts";
import { readNumber } from "../output/readNumber.ts";
import type { CommandContext } from "../runProgram.ts";

interface LinkCommandOptions {
  readonly between?: boolean;
  readonly leaveOut: readonly string[];
  readonly kind: readonly string[];
  readonly block: readonly string[];
  readonly ageAt?: string;
  readonly maxPairs?: string;
  readonly threshold?: string;
  readonly duplicateFree: readonly string[];
  readonly judgments?: string;
  readonly labels?: string;
  readonly threads?: string;
  readonly out: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const help = `
Columns, blocking, the weight of each agreement and the threshold are found from the records; a truth is not needed.
Writes clusters.csv (each row with its person), links.csv (pairs above the threshold, with weight and probability) and
linkage.json (what was compared, what was decided, what is expected of it) into the output folder.

A blocking rule names columns that must agree, joined by +; name:4 is the first four letters, birth:year-month a part of
a date, given=father one column of a record against another of the other record. A rule that would compare too many
pairs is refused with the count. A dataset folder (with dataset.json) stands for the files it names.

Labelled pairs take no part in the linkage: precision, recall and F1 of pairs like them are printed with intervals. Keep
them apart from the judgments, or the linkage is measured by what it was told.

Examples:
  $ sijill link persons.csv --dry-run
  $ sijill link papers.csv testimony.csv --between --leave-out notes --out linked
  $ sijill link persons.csv --block family:4+birth:year --block given+birth --threshold 3
  $ sijill link persons.csv --judgments review --labels labelled.ndjson`;

/** `sijill link <files…>`: the records of one person, within a file or in several. */
export function linkFilesCommand(link: Command, { terminal, finish }: CommandContext): void {
  link
    .command("files", { isDefault: true })
    .description(
      "find the records of one person, within a file or in several (may be left out: sijill link <files>)",
    )
    .argument("<files...>", "CSV, Parquet, JSON, NDJSON or XLSX with a header, or dataset folders")
    .option("--between", "only pairs of records of different files")
    .option("--leave-out <column>", "column that takes no part (repeatable)", collect, [])
    .option(
      "--kind <column=kind>",
      "how a column is compared, where the guess is wrong (repeatable)",
      collect,
      [],
    )
    .option("--age-at <age,day,birth>", "columns of an age, of the day it was it, and of birth")
    .option("--block <rule>", "blocking rule (repeatable); chosen when there is none", collect, [])
    .option("--max-pairs <count>", "most pairs that may be compared")
    .option("--threshold <weight>", "log2 odds from which pairs are linked; chosen when absent")
    .option("--duplicate-free <file>", "file known to hold no person twice (repeatable)", collect, [])
    .option("--judgments <file>", "what reviewers decided: a review folder, or one JSON object a line")
    .option("--labels <file>", "pairs whose truth is known, in the same form, to measure the linkage by")
    .option("--threads <count>", "threads of the engine")
    .option("--out <folder>", "where the tables are written", "linkage")
    .option("--dry-run", "only say what would be compared, and how many pairs")
    .option("--json", "print the report as JSON")
    .option("--quiet", "no progress on stderr")
    .addHelpText("after", help)
    .action(async (paths: string[], options: LinkCommandOptions) => {
      const [{ evaluateLabels, linkRecords, planLinkage }, output] = await Promise.all([
        import("../../linkage/index.ts"),
        import("../output/linkageReport.ts"),
      ]);
      const files = await output.filesOf(paths);
      const asked = {
        between: options.between === true,
        leaveOut: options.leaveOut,
        kinds: output.readKinds(options.kind),
        ...(options.ageAt === undefined ? {} : { ageAt: output.readAgeAt(options.ageAt) }),
        ...(options.block.length === 0 ? {} : { blocking: options.block.map((rule) => rule.split("+")) }),
        ...(options.maxPairs === undefined ? {} : { maxPairs: readNumber("--max-pairs", options.maxPairs) }),
        ...(options.threshold === undefined
          ? {}
          : { threshold: output.readWeight("--threshold", options.threshold) }),
        ...(options.duplicateFree.length === 0 ? {} : { duplicateFree: options.duplicateFree }),
        ...(options.judgments === undefined
          ? {}
          : { judgments: await output.judgmentsOf("--judgments", options.judgments) }),
        ...(options.threads === undefined ? {} : { threads: readNumber("--threads", options.threads) }),
        progress: progressOn(terminal, options.quiet === true || options.json === true),
      };
      if (options.dryRun === true) {
        const plan = await planLinkage(files, asked);
        terminal.out(options.json === true ? JSON.stringify(plan, null, 2) : output.planText(plan));
        return;
      }
      const labels =
        options.labels === undefined ? null : await output.judgmentsOf("--labels", options.labels);
      const linkage = await linkRecords(files, { ...asked, sensitivity: true });
      const labelled = labels === null ? null : evaluateLabels(linkage, labels);
      const report = output.reportOf(linkage, labelled);
      await output.writeLinkage(options.out, linkage, report);
      terminal.out(
        options.json === true ? JSON.stringify(report, null, 2) : output.linkageText(linkage, labelled),
      );
      const unreadable = linkage.sources.reduce((sum, source) => sum + source.unreadable.length, 0);
      if (unreadable > 0) {
        terminal.err(`${unreadable} rows could not be read and are in no pair: see linkage.json.`);
        finish(1);
      }
    });
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}
