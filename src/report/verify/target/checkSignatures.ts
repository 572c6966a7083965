import type { KeyObject } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Problem } from "../../../errors/index.ts";
import { type CheckedSignature, readEnvelope, verifyEnvelope } from "../../signature/index.ts";
import { messages } from "../messages.ts";
import type { Target } from "./Target.ts";

/** What was found of signatures. */
export interface SignatureFindings {
  /** Files the signatures were read from. */
  readonly files: readonly string[];
  readonly signatures: readonly CheckedSignature[];
  /** Signatures that are about other bytes than these, by file. */
  readonly elsewhere: readonly string[];
  readonly problems: readonly Problem[];
}

/** The file beside a target that holds its signatures. */
export const signatureFileOf = (path: string): string => `${path}.dsse.json`;

/**
 * Checks the signatures of a target: those beside it, those inside it, or those in a file that is named.
 *
 * @param keys public keys of those who should have signed
 * @param file the file to take instead
 */
export async function checkSignatures(
  target: Target,
  keys: readonly KeyObject[],
  file?: string,
): Promise<SignatureFindings> {
  const found = await readSignatures(target, file);
  const states = new Map<string, CheckedSignature>();
  const elsewhere: string[] = [];
  const problems: Problem[] = [];
  for (const [name, text] of found) {
    const envelope = readEnvelope(text, name);
    if ("code" in envelope) {
      problems.push(envelope);
      continue;
    }
    const { isAboutSubject, signatures } = verifyEnvelope(envelope, target.subject, keys);
    if (!isAboutSubject) {
      elsewhere.push(name);
      continue;
    }
    // Signed in one of two files is signed.
    for (const one of signatures) {
      const before = states.get(one.key)?.state;
      if (before === undefined || before === "missing" || one.state === "valid") states.set(one.key, one);
    }
  }
  if (found.size === 0 && (keys.length > 0 || file !== undefined))
    problems.push(messages.signatureMissing(file ?? basename(signatureFileOf(target.path))));
  return {
    files: [...found.keys()],
    signatures: [...states.values()].sort((a, b) => (a.key < b.key ? -1 : 1)),
    elsewhere,
    problems,
  };
}

/** Signature files of a target, as text by name. */
export async function readSignatures(target: Target, file?: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const beside = file ?? signatureFileOf(target.path);
  const text = await readFile(beside, "utf8").catch(() => null);
  if (text !== null) found.set(basename(beside), text);
  if (file !== undefined) return found;
  for (const [path, content] of target.enclosed)
    if (path.endsWith(".dsse.json")) found.set(path, Buffer.from(content).toString("utf8"));
  return found;
}
