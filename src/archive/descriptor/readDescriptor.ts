import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { type Problem, SijillError } from "../../errors/index.ts";
import {
  type DailyStatesDescriptor,
  type DatasetDescriptor,
  dailyStatesDescriptorSchema,
  datasetDescriptorSchema,
  dateFormatProblem,
} from "../../records/index.ts";
import { findCoverageProblems } from "./findCoverageProblems.ts";
import { messages } from "./messages.ts";

const largestDescriptor = 1_000_000;

/**
 * Reads and checks the `dataset.json` of a folder of records; all its problems are reported at once.
 *
 * @throws SIJILL_DATASET_MISSING, SIJILL_DATASET_UNREADABLE, SIJILL_DATASET_INVALID, SIJILL_DATASET_KIND
 */
export async function readDescriptor(folder: string): Promise<DatasetDescriptor> {
  const { path, json } = await readDescriptorFile(folder);
  if (isOfStates(json)) throw new SijillError(messages.statesNotRecords(path));
  return checkDescriptor(path, datasetDescriptorSchema.safeParse(json));
}

/**
 * Reads and checks the `dataset.json` of a folder of daily states; all its problems are reported at once.
 *
 * @throws SIJILL_DATASET_MISSING, SIJILL_DATASET_UNREADABLE, SIJILL_DATASET_INVALID, SIJILL_DATASET_KIND
 */
export async function readDailyStatesDescriptor(folder: string): Promise<DailyStatesDescriptor> {
  const { path, json } = await readDescriptorFile(folder);
  if (!isOfStates(json)) throw new SijillError(messages.recordsNotStates(path));
  return checkDescriptor(path, dailyStatesDescriptorSchema.safeParse(json));
}

/**
 * Whether a folder holds daily states: its `dataset.json` says so.
 *
 * @throws SIJILL_DATASET_MISSING, SIJILL_DATASET_UNREADABLE
 */
export async function holdsDailyStates(folder: string): Promise<boolean> {
  return isOfStates((await readDescriptorFile(folder)).json);
}

function isOfStates(json: unknown): boolean {
  return typeof json === "object" && json !== null && (json as { kind?: unknown }).kind === "daily-states";
}

async function readDescriptorFile(
  folder: string,
): Promise<{ readonly path: string; readonly json: unknown }> {
  const path = join(folder, "dataset.json");
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  );
  if (size === null) throw new SijillError(messages.datasetMissing(folder));
  if (size > largestDescriptor) throw new SijillError(messages.datasetTooLarge(path, size));
  return { path, json: await readJson(path) };
}

function checkDescriptor<Descriptor extends Pick<DatasetDescriptor, "coverage" | "dateFormats">>(
  path: string,
  result: z.ZodSafeParseResult<Descriptor>,
): Descriptor {
  if (!result.success) throw new SijillError(issuesToProblems(path, result.error.issues));
  const [first, ...others] = [
    ...findCoverageProblems(path, result.data),
    ...findFormatProblems(path, result.data),
  ];
  if (first !== undefined) throw new SijillError([first, ...others]);
  return result.data;
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path)));
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

function findFormatProblems(
  path: string,
  { dateFormats = [] }: Pick<DatasetDescriptor, "dateFormats">,
): readonly Problem[] {
  return dateFormats.flatMap((format, at) => {
    const problem = dateFormatProblem(format);
    return problem === null
      ? []
      : [messages.datasetInvalid(path, `dateFormats.${at}`, problem.what.replace(/\.$/, ""))];
  });
}
