import type { KeyObject } from "node:crypto";
import { readFile } from "node:fs/promises";
import { SijillError } from "../../errors/index.ts";
import { composeStatement, type Envelope, readEnvelope, signStatement } from "../signature/index.ts";
import { stableJson } from "../stableJson.ts";
import { openTarget, signatureFileOf, type Target } from "../verify/index.ts";
import { enclose } from "./enclose.ts";
import { messages } from "./messages.ts";
import { requireIntact } from "./requireIntact.ts";
import { writeFileWhole } from "./writeFileWhole.ts";

/** Path of the signatures inside a bundle. */
const enclosedSignatures = "signatures/signatures.dsse.json";

export interface SignOptions {
  /** Put the signatures into the bundle as well; its root hash stays the same. */
  readonly enclosed?: boolean;
}

export interface SignResult {
  /** The file beside what was signed. */
  readonly file: string;
  /** SHA-256 of the signed file. */
  readonly signed: string;
  /** Fingerprints of all who signed it so far. */
  readonly keys: readonly string[];
}

/**
 * Signs a build, a bundle or a PDF with an Ed25519 key and writes the signature to a file beside it. Others' signatures
 * of the same bytes are kept. What is not as it was built is not signed.
 *
 * @throws SIJILL_SIGNATURE_NOT_INTACT, SIJILL_SIGNATURE_OTHER, and the problems of opening
 */
export async function signTarget(
  named: string,
  key: KeyObject,
  options: SignOptions = {},
): Promise<SignResult> {
  const target = await openTarget(named);
  if ("code" in target) throw new SijillError(target);
  await requireIntact(target);
  if (options.enclosed === true && target.bundle === null)
    throw new SijillError(messages.notEnclosable(target.name));

  const earlier = [
    await readFile(signatureFileOf(target.path), "utf8").catch(() => null),
    enclosedText(target),
  ];
  const statement = composeStatement(target.subject);
  const envelope = signStatement(
    statement,
    key,
    joined(
      earlier.flatMap((text) => (text === null ? [] : [text])),
      target,
    ),
  );
  const text = stableJson(envelope);
  await writeFileWhole(signatureFileOf(target.path), Buffer.from(text));
  if (options.enclosed === true) await enclose(target, enclosedSignatures, Buffer.from(text));
  return {
    file: signatureFileOf(target.path),
    signed: target.subject.sha256,
    keys: envelope.signatures.map(({ keyid }) => keyid),
  };
}

function enclosedText({ enclosed }: Target): string | null {
  const content = enclosed.get(enclosedSignatures);
  return content === undefined ? null : Buffer.from(content).toString("utf8");
}

/** The signatures there are, from beside and inside, as one envelope; null when there are none. */
function joined(texts: readonly string[], target: Target): Envelope | null {
  const envelopes = texts.map((text) => {
    const read = readEnvelope(text, signatureFileOf(target.name));
    if ("code" in read) throw new SijillError(read);
    return read;
  });
  const [first, ...rest] = envelopes;
  if (first === undefined) return null;
  if (rest.some(({ payload }) => payload !== first.payload))
    throw new SijillError(messages.signaturesDiffer(target.name));
  const signatures = new Map(
    envelopes.flatMap((one) => one.signatures).map((one) => [`${one.keyid} ${one.sig}`, one]),
  );
  return { ...first, signatures: [...signatures.values()] };
}
