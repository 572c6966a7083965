import { readFile, realpath } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { SijillError } from "../../errors/index.ts";
import { sha256 } from "../sha256.ts";
import { messages } from "./messages.ts";
import { emptyRecord, parseReleaseRecord, type ReleaseRecord } from "./ReleaseRecord.ts";

export const RECORD_FILE = "release.json";

/** A release record with the hashes of the letters it names. */
export interface ReadReleaseRecord {
  readonly record: ReleaseRecord;
  /** SHA-256 of the record's bytes; of nothing where there is no record. */
  readonly sha256: string;
  readonly documents: ReadonlyMap<string, string | null>;
}

/**
 * Reads `release.json` of a report folder and hashes the letters it names. Without the file nothing was decided.
 *
 * @throws SIJILL_RELEASE_RECORD_INVALID with all problems at once, SIJILL_RELEASE_PATH_REFUSED
 */
export async function readReleaseRecord(reportFolder: string): Promise<ReadReleaseRecord> {
  const content = await readFile(join(reportFolder, RECORD_FILE)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (content === null) return { record: emptyRecord, sha256: sha256(""), documents: new Map() };
  const record = parse(content.toString("utf8"));
  const letters = [...record.clearances, ...record.events].flatMap(({ document }) => document.file ?? []);
  const documents = new Map<string, string | null>();
  for (const file of [...new Set(letters)].sort()) documents.set(file, await hashLetter(reportFolder, file));
  return { record, sha256: sha256(content), documents };
}

function parse(text: string): ReleaseRecord {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new SijillError(messages.recordUnreadable(RECORD_FILE, "", detail));
  }
  const read = parseReleaseRecord(value);
  if (read.success) return read.data;
  const [first, ...rest] = read.error.issues.map((issue) =>
    messages.recordUnreadable(RECORD_FILE, issue.path.join(".") || "content", issue.message),
  );
  if (first === undefined) throw new TypeError("A failed reading names no issue.");
  throw new SijillError([first, ...rest]);
}

/** SHA-256 of a letter inside the folder, links followed; null when it is not there. */
async function hashLetter(folder: string, file: string): Promise<string | null> {
  const root = await realpath(folder);
  const path = resolve(root, file);
  const real = await realpath(path).catch(() => null);
  for (const each of [path, real ?? path])
    if (relative(root, each).startsWith("..") || relative(root, each) === "")
      throw new SijillError(messages.letterOutside(RECORD_FILE, file));
  return real === null ? null : sha256(await readFile(real));
}
