import type { DatasetFile, Rejection, Unresolved } from "../../archive/index.ts";
import { SijillError } from "../../errors/index.ts";
import { progressOn } from "../output/progressOn.ts";
import { checkRollCalls, checksText, type RollCallChecks } from "../output/rollCallChecks.ts";
import { writeRejected } from "../output/writeRejected.ts";
import type { CommandContext } from "../runProgram.ts";

interface ValidateOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly files?: string;
  readonly rejected?: string | false;
}

const help = `
Every row is accepted or rejected: read = accepted + rejected. Rejected rows are written to rejected.csv beside
the dataset (or to --rejected <file>), each with file, row, column, value and reason; the header is row 1.
Daily states are also checked against themselves: opening + in − out − deaths = closing, and the next day's opening.

Examples:
  $ sijill validate data/template/synthetic
  $ sijill validate my-records --json > validation.json
  $ sijill validate descriptors/prison-a --files /secure/prison-a --rejected /secure/rejected.csv`;

/** `sijill validate <dataset>`: what was read, what was accepted, what was rejected and why. */
export function validateCommand({ program, terminal, finish }: CommandContext): void {
  program
    .command("validate")
    .description("check every row of a dataset")
    .argument("<dataset>", "folder with a dataset.json")
    .option("--json", "print { read, accepted, rejected, rejections, unresolved }")
    .option("--files <folder>", "folder that holds the records, when it is not the dataset's own")
    .option(
      "--rejected <file>",
      "where to write the rejected rows (default: rejected.csv in the dataset folder)",
    )
    .option("--no-rejected", "write no file")
    .option("--quiet", "no progress on stderr")
    .addHelpText("after", help)
    .action(async (folder: string, options: ValidateOptions) => {
      const quiet = options.quiet === true || options.json === true;
      const validated = await validate(folder, {
        ...(options.files === undefined ? {} : { files: options.files }),
        progress: progressOn(terminal, quiet),
      }).catch((error: unknown) => {
        // A file that cannot be read at all is a finding about the dataset, and scripts get it as JSON like the others.
        if (
          options.json === true &&
          error instanceof SijillError &&
          error.code !== "SIJILL_DATASET_MISSING"
        ) {
          terminal.out(
            JSON.stringify(
              { read: 0, accepted: 0, rejected: 0, rejections: [], unresolved: [], problems: error.problems },
              null,
              2,
            ),
          );
        }
        throw error;
      });
      const written =
        options.rejected === false
          ? null
          : await writeRejected(folder, options.rejected, validated.rejections);
      if (options.json === true) terminal.out(JSON.stringify(asJson(validated), null, 2));
      else terminal.out(asText(validated, written));
      finish(validated.rejected > 0 ? 1 : 0);
    });
}

/** The account of a folder, of records or of daily states. */
interface Validated {
  readonly descriptor: { readonly id: string; readonly title: string; readonly nature: string };
  readonly files: readonly DatasetFile[];
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly rejections: readonly Rejection[];
  readonly unresolved: readonly Unresolved[];
  /** Of daily states: whether they add up. */
  readonly checks: RollCallChecks | null;
}

async function validate(
  folder: string,
  options: { readonly files?: string; readonly progress: (step: string) => void },
): Promise<Validated> {
  const { holdsDailyStates, openArchive, openDailyStates } = await import("../../archive/index.ts");
  if (await holdsDailyStates(folder)) {
    const rollCalls = await openDailyStates(folder, options);
    return { ...rollCalls, checks: await checkRollCalls(rollCalls) };
  }
  const archive = await openArchive(folder, options);
  try {
    const dataset = archive.dataset(archive.datasets[0]?.descriptor.id ?? "");
    return { ...dataset, unresolved: await archive.unresolved(dataset.descriptor.id), checks: null };
  } finally {
    await archive.close();
  }
}

function asJson({ read, accepted, rejected, rejections, unresolved, checks }: Validated) {
  return { read, accepted, rejected, rejections, unresolved, ...(checks === null ? {} : { checks }) };
}

const shownRejections = 20;

function asText(validated: Validated, written: string | null): string {
  const { descriptor, read, accepted, rejected, rejections, files, unresolved, checks } = validated;
  const lines = [
    `${descriptor.title} (${descriptor.id})`,
    "",
    ...files.map(({ file, sha256, read: rows }) => `  ${file}: ${rows} rows, sha256 ${sha256}`),
    "",
    `  read      ${read}`,
    `  accepted  ${accepted}`,
    `  rejected  ${rejected}`,
  ];
  if (descriptor.nature === "synthetic") lines.splice(1, 0, "SYNTHETIC DATA: no row is a person.");
  if (checks !== null) lines.push("", checksText(checks));
  if (rejections.length > 0) {
    lines.push(
      "",
      `Rejected${rejections.length > shownRejections ? ` (first ${shownRejections} of ${rejections.length})` : ""}:`,
    );
    lines.push(...rejections.slice(0, shownRejections).map(rejectionLine));
  }
  if (written !== null) lines.push("", `All rejections: ${written}`);
  if (unresolved.length > 0) {
    lines.push("", "Accepted, but not understood:");
    lines.push(
      ...unresolved.map(({ field, value, rows, reason, candidates }) => {
        const list = candidates.length === 0 ? "" : `: ${candidates.join(", ")}`;
        return `  ${field} "${value}" (${rows === 1 ? "1 row" : `${rows} rows`}): ${reason}${list}`;
      }),
    );
  }
  return lines.join("\n");
}

function rejectionLine({ file, row, column, value, code, message }: Rejection): string {
  const place = column === null ? `${file}, row ${row}` : `${file}, row ${row}, column ${column}`;
  return `  ${place}: ${value === "" ? "(empty)" : JSON.stringify(value)}\n    ${code}: ${message}`;
}
