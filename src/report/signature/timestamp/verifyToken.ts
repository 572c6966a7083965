import { createHash, timingSafeEqual } from "node:crypto";
import type { Certificate, SignerInfo } from "pkijs";
import type { TimestampToken } from "./readToken.ts";

/** What the check of a time-stamp found. */
export interface CheckedTimestamp {
  /** "not-this-file": about other bytes. "untrusted": not by an authority that the given certificates vouch for. */
  readonly state: "valid" | "not-this-file" | "untrusted" | "invalid";
  /** The time the authority gives, in UTC, such as 2026-01-05T10:00:00.000Z. */
  readonly time: string;
  /** Name of the authority, as its certificate has it. */
  readonly authority: string;
}

const oid = {
  timeStamping: "1.3.6.1.5.5.7.3.8",
  extendedKeyUsage: "2.5.29.37",
  signingCertificate: "1.2.840.113549.1.9.16.2.12",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
  commonName: "2.5.4.3",
} as const;

/** Hashes a time may be tied to a file with, and their names; SHA-1 is not among them. */
const digests = new Map([
  ["2.16.840.1.101.3.4.2.1", "sha256"],
  ["2.16.840.1.101.3.4.2.2", "sha384"],
  ["2.16.840.1.101.3.4.2.3", "sha512"],
]);

/**
 * Checks a time-stamp token as RFC 3161 asks: it is about these bytes, its signature holds, its signer's certificate is
 * for time-stamping only, is the one the signature names, and leads to a trusted certificate that was valid at the time
 * given. Nothing is fetched, so a certificate revoked since is not noticed; and no clock is read.
 *
 * @param content the bytes that were time-stamped
 * @param trusted certificates of authorities the reader trusts
 */
export async function verifyToken(
  { signed, info }: TimestampToken,
  content: Uint8Array,
  trusted: readonly Certificate[],
): Promise<CheckedTimestamp> {
  const time = info.genTime.toISOString();
  const answer = (state: CheckedTimestamp["state"], signer?: Certificate): CheckedTimestamp => ({
    state,
    time,
    authority: signer === undefined ? "unknown" : nameOf(signer),
  });

  const digest = digests.get(info.messageImprint.hashAlgorithm.algorithmId);
  if (digest === undefined) return answer("invalid");
  const expected = createHash(digest).update(content).digest();
  const stated = Buffer.from(info.messageImprint.hashedMessage.getValue());
  if (!expected.equals(stated)) return answer("not-this-file");

  const [signerInfo, ...more] = signed.signerInfos;
  if (signerInfo === undefined || more.length > 0) return answer("invalid");
  try {
    const checked = await signed.verify({
      signer: 0,
      data: new Uint8Array(content).buffer,
      trustedCerts: [...trusted],
      checkDate: info.genTime,
      checkChain: true,
      extendedMode: true,
    });
    const signer = checked.signerCertificate ?? undefined;
    if (signer === undefined || checked.signatureVerified !== true) return answer("invalid", signer);
    const isSound = isForTimeOnly(signer) && namesSigner(signerInfo, signer);
    return answer(isSound ? "valid" : "invalid", signer);
  } catch (error) {
    const { signerCertificate, code } = error as { signerCertificate?: Certificate; code?: number };
    // Code 5 of pkijs: no way from the signer to a trusted certificate.
    return answer(code === 5 ? "untrusted" : "invalid", signerCertificate ?? undefined);
  }
}

/** RFC 3161, section 2.3: the one use of the key is time-stamping, and it is marked critical. */
function isForTimeOnly(certificate: Certificate): boolean {
  const usage = certificate.extensions?.find(({ extnID }) => extnID === oid.extendedKeyUsage);
  const purposes = (usage?.parsedValue as { keyPurposes?: readonly string[] } | undefined)?.keyPurposes ?? [];
  return usage?.critical === true && purposes.length === 1 && purposes[0] === oid.timeStamping;
}

/** RFC 5035: the signature names its certificate by hash, so that no other one can be put in its place. */
function namesSigner({ signedAttrs }: SignerInfo, signer: Certificate): boolean {
  const der = Buffer.from(signer.toSchema(true).toBER());
  return (signedAttrs?.attributes ?? []).some(({ type, values }) => {
    if (type !== oid.signingCertificate && type !== oid.signingCertificateV2) return false;
    const [list] = childrenOf(values[0]);
    const [first] = childrenOf(list);
    const [algorithm, hash] = childrenOf(first);
    // Version 2 leaves the algorithm out when it is SHA-256; version 1 knows SHA-1 only.
    const hasAlgorithm = type === oid.signingCertificateV2 && childrenOf(algorithm).length > 0;
    const name =
      type === oid.signingCertificate ? "sha1" : hasAlgorithm ? algorithmName(algorithm) : "sha256";
    const stated = bytesOf(hasAlgorithm ? hash : algorithm);
    if (name === undefined || stated === null) return false;
    const expected = createHash(name).update(der).digest();
    return expected.length === stated.length && timingSafeEqual(expected, stated);
  });
}

function algorithmName(algorithm: unknown): string | undefined {
  const [identifier] = childrenOf(algorithm);
  return digests.get(String((identifier as { getValue?: () => string } | undefined)?.getValue?.()));
}

function childrenOf(value: unknown): readonly unknown[] {
  const children = (value as { valueBlock?: { value?: unknown } } | undefined)?.valueBlock?.value;
  return Array.isArray(children) ? children : [];
}

function bytesOf(value: unknown): Buffer | null {
  const bytes = (value as { valueBlock?: { valueHexView?: Uint8Array } } | undefined)?.valueBlock
    ?.valueHexView;
  return bytes === undefined ? null : Buffer.from(bytes);
}

function nameOf({ subject }: Certificate): string {
  const names = subject.typesAndValues.filter(({ type }) => type === oid.commonName);
  // A name comes from the token and goes to a terminal: no control characters, and not without end.
  const text = names.map(({ value }) => String(value.valueBlock.value)).join(", ");
  return text.replace(/\p{C}/gu, "").slice(0, 120) || "unnamed";
}
