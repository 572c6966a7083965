import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Certificate } from "pkijs";
import type { Problem } from "../../../errors/index.ts";
import { type CheckedTimestamp, readToken, verifyToken } from "../../signature/index.ts";
import { messages } from "../messages.ts";
import type { Target } from "./Target.ts";

/** A time-stamp and the file it was read from. */
export interface FoundTimestamp extends CheckedTimestamp {
  readonly file: string;
}

export interface TimestampFindings {
  readonly timestamps: readonly FoundTimestamp[];
  readonly problems: readonly Problem[];
}

/** The file beside a target that holds its time-stamp. */
export const timestampFileOf = (path: string): string => `${path}.tsr`;

/**
 * Checks the time-stamps of a target: that beside it, those inside it, or that in a file that is named.
 *
 * @param trusted certificates of authorities the reader trusts
 * @param file the file to take instead
 */
export async function checkTimestamps(
  target: Target,
  trusted: readonly Certificate[],
  file?: string,
): Promise<TimestampFindings> {
  const found = await readTimestamps(target, file);
  const timestamps: FoundTimestamp[] = [];
  const problems: Problem[] = [];
  for (const [name, reply] of found) {
    const token = await readToken(reply, name);
    if ("code" in token) problems.push(token);
    else timestamps.push({ file: name, ...(await verifyToken(token, target.content, trusted)) });
  }
  if (found.size === 0 && (trusted.length > 0 || file !== undefined))
    problems.push(messages.timestampMissing(file ?? basename(timestampFileOf(target.path))));
  return { timestamps, problems };
}

async function readTimestamps(target: Target, file?: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  const beside = file ?? timestampFileOf(target.path);
  const reply = await readFile(beside).catch(() => null);
  if (reply !== null) found.set(basename(beside), reply);
  if (file !== undefined) return found;
  for (const [path, content] of target.enclosed) if (path.endsWith(".tsr")) found.set(path, content);
  return found;
}
