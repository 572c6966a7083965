import type { ArchiveDataset, Rejection, Unresolved } from "../../archive/index.ts";
import { SijillError } from "../../errors/index.ts";
import { progressOn } from "../output/progressOn.ts";
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
      const { openArchive } = await import("../../archive/index.ts");
      const archive = await openArchive(folder, {
        ...(options.files === undefined ? {} : { files: options.files }),
        progress: progressOn(terminal, options.quiet === true || options.json === true),
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
      try {
        const [dataset] = archive.datasets;
        if (dataset === undefined) return;
        const unresolved = await archive.unresolved(dataset.descriptor.id);
        const written =
          options.rejected === false
            ? null
            : await writeRejected(folder, options.rejected, dataset.rejections);
        if (options.json === true) terminal.out(JSON.stringify(asJson(dataset, unresolved), null, 2));
        else terminal.out(asText(dataset, unresolved, written));
        finish(dataset.rejected > 0 ? 1 : 0);
      } finally {
        await archive.close();
      }
    });
}

function asJson({ read, accepted, rejected, rejections }: ArchiveDataset, unresolved: readonly Unresolved[]) {
  return { read, accepted, rejected, rejections, unresolved };
}

const shownRejections = 20;

function asText(dataset: ArchiveDataset, unresolved: readonly Unresolved[], written: string | null): string {
  const { descriptor, read, accepted, rejected, rejections, files } = dataset;
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
