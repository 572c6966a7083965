import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { type Problem, SijillError } from "../../errors/index.ts";
import { type DatasetDescriptor, datasetDescriptorSchema, readPartialDate } from "../../records/index.ts";
import { messages } from "../messages.ts";

const largestDescriptor = 1_000_000;

/**
 * Reads and checks the `dataset.json` of a folder; all its problems are reported at once.
 *
 * @throws SIJILL_DATASET_MISSING, SIJILL_DATASET_UNREADABLE, SIJILL_DATASET_INVALID
 */
export async function readDescriptor(folder: string): Promise<DatasetDescriptor> {
  const path = join(folder, "dataset.json");
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  );
  if (size === null) throw new SijillError(messages.datasetMissing(folder));
  if (size > largestDescriptor) throw new SijillError(messages.datasetTooLarge(path, size));
  const result = datasetDescriptorSchema.safeParse(parseJson(path, await readFile(path, "utf8")));
  if (!result.success) throw new SijillError(issuesToProblems(path, result.error.issues));
  const coverageProblems = checkCoverage(path, result.data);
  if (coverageProblems !== null) throw new SijillError(coverageProblems);
  return result.data;
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new SijillError(
      messages.datasetUnreadable(path, error instanceof Error ? error.message : String(error)),
    );
  }
}

function issuesToProblems(
  path: string,
  issues: readonly z.core.$ZodIssue[],
): readonly [Problem, ...Problem[]] {
  const [first, ...others] = issues.map((issue) =>
    messages.datasetInvalid(path, issue.path.map(String).join("."), issue.message),
  );
  return [first ?? messages.datasetInvalid(path, "", "not a descriptor"), ...others];
}

function checkCoverage(path: string, { coverage }: DatasetDescriptor): Problem | null {
  const from = readPartialDate(coverage.from);
  const to = readPartialDate(coverage.to);
  if ("code" in from) return messages.datasetInvalid(path, "coverage.from", from.what);
  if ("code" in to) return messages.datasetInvalid(path, "coverage.to", to.what);
  if (from.earliest === null || to.latest === null || from.earliest > to.latest) {
    return messages.datasetInvalid(
      path,
      "coverage",
      "the window must start and end, and not end before it starts",
    );
  }
  return null;
}
