import { readFile, stat } from "node:fs/promises";
import type { Certificate } from "pkijs";
import { SijillError } from "../../errors/index.ts";
import { sha256 } from "../sha256.ts";
import { type CheckedTimestamp, composeRequest, readToken, verifyToken } from "../signature/index.ts";
import { openTarget, timestampFileOf } from "../verify/index.ts";
import { enclose } from "./enclose.ts";
import { messages } from "./messages.ts";
import { requireIntact } from "./requireIntact.ts";
import { writeFileWhole } from "./writeFileWhole.ts";

/**
 * Writes the request for a time-stamp beside a build, a bundle or a PDF. Sending it is left to the person: this library
 * makes no connection, and the request holds nothing but a hash.
 *
 * @returns the path of the request
 * @throws SIJILL_SIGNATURE_NOT_INTACT and the problems of opening
 */
export async function requestTimestamp(named: string): Promise<string> {
  const target = await openTarget(named);
  if ("code" in target) throw new SijillError(target);
  await requireIntact(target);
  const file = `${target.path}.tsq`;
  await writeFileWhole(file, await composeRequest(target.subject));
  return file;
}

export interface AttachOptions {
  /** Put the time-stamp into the bundle as well; its root hash stays the same. */
  readonly enclosed?: boolean;
  /** Certificates of authorities that are trusted; when given, the time-stamp must be by one of them. */
  readonly trusted?: readonly Certificate[];
}

/**
 * Takes the reply of an authority, makes sure that it is about this very file, and puts it beside it. Which authority is
 * to be trusted is for each reader to say, when it is verified.
 *
 * @throws SIJILL_TIMESTAMP_OTHER, SIJILL_TIMESTAMP_UNREADABLE, SIJILL_OUTPUT_EXISTS
 */
export async function attachTimestamp(
  named: string,
  replyFile: string,
  { enclosed = false, trusted = [] }: AttachOptions = {},
): Promise<{ readonly file: string; readonly timestamp: CheckedTimestamp }> {
  const target = await openTarget(named);
  if ("code" in target) throw new SijillError(target);
  if (enclosed && target.bundle === null) throw new SijillError(messages.notEnclosable(target.name));
  const reply = await readFile(replyFile).catch(() => null);
  if (reply === null) throw new SijillError(messages.replyMissing(replyFile));
  const token = await readToken(reply, replyFile);
  if ("code" in token) throw new SijillError(token);
  const timestamp = await verifyToken(token, target.content, trusted);
  if (timestamp.state === "not-this-file")
    throw new SijillError(messages.timestampOther(replyFile, target.name));
  if (timestamp.state === "invalid" || (trusted.length > 0 && timestamp.state !== "valid"))
    throw new SijillError(messages.timestampInvalid(replyFile));

  const file = timestampFileOf(target.path);
  const there = await readFile(file).catch(() => null);
  const isSame = there?.equals(reply) === true;
  if (
    !isSame &&
    (await stat(file).then(
      () => true,
      () => false,
    ))
  )
    throw new SijillError(messages.timestampExists(file));
  if (!isSame) await writeFileWhole(file, reply);
  if (enclosed) await enclose(target, `signatures/time-${sha256(reply).slice(0, 8)}.tsr`, reply);
  return { file, timestamp };
}
