import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import { SijillError } from "../../errors/index.ts";
import type { Adjudication, ReviewAgreement, ReviewOutcome } from "../../linkage/index.ts";
import { messages } from "../messages.ts";
import { progressOn } from "../output/progressOn.ts";
import { readNumber } from "../output/readNumber.ts";
import type { CommandContext } from "../runProgram.ts";

interface ReviewOptions {
  readonly reviewer?: string;
  readonly adjudicator?: string;
  readonly leaveOut?: readonly string[];
  readonly link?: boolean;
  readonly pairs?: string;
  readonly seed?: string;
  readonly language: string;
  readonly port?: string;
  readonly needed: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const help = `
With files: links them, chooses pairs to be looked at, most of them doubtful, and keeps them in <folder>. Then shows
them to --reviewer in a browser on this machine, under an address nobody else can use; keys or mouse. Ends with the
button "Finish" or with Ctrl-C; what was decided is kept either way, and a later run goes on where it stopped.

Two reviewers work blind to each other, each with a log of their own (<folder>/decisions/<name>.ndjson) that is only
added to. Without --reviewer: prints how far they agree (Cohen's kappa), and writes the judgments that both share to
<folder>/judgments.json. A third person, --adjudicator, is shown the pairs on which they contradict one another, and
nothing of what each said; those decisions settle them (<folder>/adjudications/<name>.ndjson). The folder holds records of persons: protect it like the files.

Examples:
  $ sijill link review review papers.csv families.csv --link --reviewer reviewer-1
  $ sijill link review review --reviewer reviewer-2 --language ar
  $ sijill link review review
  $ sijill link review review --adjudicator third-person`;

/** `sijill link review <folder> [files…]`: pairs of records judged by people, side by side. */
export function linkReviewCommand(link: Command, { terminal, finish }: CommandContext): void {
  link
    .command("review")
    .description("look at pairs of records side by side and decide whether they are one person")
    .argument("<folder>", "where the pairs and the decisions are kept")
    .argument("[files...]", "files to link first: CSV, Parquet, JSON, NDJSON or XLSX with a header")
    .option("--reviewer <name>", "who decides; without it the outcome so far is printed")
    .option("--adjudicator <name>", "who settles the pairs on which reviewers contradict one another")
    .option("--link", "pairs between the files only, not within them")
    .option("--leave-out <columns...>", "columns that take no part and are not shown")
    .option("--pairs <count>", "most pairs to choose (default 200)")
    .option("--seed <seed>", "for the choice of pairs (default 2014)")
    .option("--language <language>", "of the page: en or ar", "en")
    .option("--port <port>", "of the page; a free one is chosen when absent")
    .option("--needed <count>", "reviewers who must say the same for a judgment", "2")
    .option("--json", "print the outcome as JSON")
    .option("--quiet", "no progress on stderr")
    .addHelpText("after", help)
    .action(async (folder: string, files: readonly string[], options: ReviewOptions) => {
      const linkage = await import("../../linkage/index.ts");
      const { language } = options;
      if (!linkage.isReviewLanguage(language)) throw new SijillError(messages.languageUnknown(language));
      if (files.length > 0)
        await linkage.prepareReview(folder, files, {
          between: options.link === true,
          ...(options.leaveOut === undefined ? {} : { leaveOut: options.leaveOut }),
          ...(options.pairs === undefined ? {} : { pairs: readNumber("--pairs", options.pairs) }),
          ...(options.seed === undefined ? {} : { seed: readNumber("--seed", options.seed) }),
          progress: progressOn(terminal, options.quiet === true),
        });
      if (options.reviewer !== undefined && options.adjudicator !== undefined)
        throw new SijillError(messages.reviewerAndAdjudicator());
      if (options.reviewer !== undefined || options.adjudicator !== undefined) {
        const session =
          options.adjudicator === undefined
            ? await linkage.openReview(folder, options.reviewer ?? "")
            : await linkage.openAdjudication(folder, options.adjudicator);
        const page = await linkage.serveReview(session, {
          language,
          ...(options.port === undefined ? {} : { port: readNumber("--port", options.port) }),
          failed: (error) => terminal.err(String(error)),
        });
        terminal.out(`Open this address in a browser on this machine: ${page.url}`);
        await finishedOrInterrupted(page.finished);
        await page.close();
        terminal.out(`${session.decided()} of ${session.count} pairs decided by ${session.reviewer}.`);
        return;
      }
      const outcome = await linkage.reviewOutcome(folder, {
        reviewersNeeded: readNumber("--needed", options.needed),
      });
      const file = join(folder, "judgments.json");
      await writeFile(file, `${JSON.stringify(outcome.judgments, null, 1)}\n`, { mode: 0o600 });
      terminal.out(options.json === true ? JSON.stringify(outcome, null, 2) : describe(outcome, file));
      if (outcome.disputed.length > 0) finish(1);
    });
}

/** Ctrl-C ends the page as its button does: what was decided is on the disk already. */
async function finishedOrInterrupted(finished: Promise<void>): Promise<void> {
  let stop: () => void = () => {};
  const interrupted = new Promise<void>((resolve) => {
    stop = resolve;
  });
  process.once("SIGINT", stop);
  await Promise.race([finished, interrupted]);
  process.off("SIGINT", stop);
}

function describe(
  { pairs, decided, agreements, adjudication, judgments, disputed }: ReviewOutcome,
  file: string,
): string {
  const people = Object.entries(decided).map(
    ([reviewer, count]) => `${reviewer}: ${count} of ${pairs} pairs decided`,
  );
  return [
    ...(people.length === 0 ? ["Nobody has decided anything yet."] : people),
    ...agreements.map(describeAgreement),
    ...(adjudication === null ? [] : [describeAdjudication(adjudication)]),
    `${judgments.length} judgments in ${file}; ${disputed.length} pairs disputed${disputed.length === 0 ? "" : ` (${disputed.join(", ")})`}.`,
  ].join("\n");
}

function describeAdjudication({ adjudicator, pairs, settled, agreeing }: Adjudication): string {
  const sides = Object.entries(agreeing).map(
    ([reviewer, { alike, of }]) => `${reviewer} had said the same on ${alike} of ${of}`,
  );
  return `${adjudicator}: ${settled} of ${pairs} disputed pairs settled; ${sides.join(", ")}`;
}

function describeAgreement({ reviewers: [first, second], pairs, alike, kappa }: ReviewAgreement): string {
  const both = `${first} and ${second}: ${alike} of ${pairs} pairs decided alike`;
  if (kappa?.kind !== "estimated") return both;
  const { lower, upper, level } = kappa.interval;
  return `${both}; Cohen's kappa ${kappa.kappa.toFixed(3)} (${100 * level}% interval ${lower.toFixed(3)} to ${upper.toFixed(3)})`;
}
