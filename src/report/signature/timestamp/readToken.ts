import type { SignedData, TSTInfo } from "pkijs";
import type { Problem } from "../../../errors/index.ts";
import { messages } from "../messages.ts";

/** What an authority's answer holds, before anything of it is believed. */
export interface TimestampToken {
  readonly signed: SignedData;
  readonly info: TSTInfo;
}

const timestampContent = "1.2.840.113549.1.9.16.1.4";

/** An answer holds a few certificates; what is larger is none. */
const MOST_BYTES = 1024 * 1024;

/** Reads a reply of a time-stamping authority (.tsr), or says why it is none; never throws for what is in the file. */
export async function readToken(reply: Uint8Array, file: string): Promise<TimestampToken | Problem> {
  if (reply.length > MOST_BYTES) return messages.timestampUnreadable(file, "it is larger than any reply");
  const [{ fromBER }, { SignedData, TimeStampResp, TSTInfo }] = await Promise.all([
    import("asn1js"),
    import("pkijs"),
  ]);
  try {
    if (fromBER(new Uint8Array(reply)).offset !== reply.length)
      return messages.timestampUnreadable(file, "it is cut short, or something follows it");
    const { status, timeStampToken } = TimeStampResp.fromBER(new Uint8Array(reply));
    // 0 is granted, 1 granted with modifications (RFC 3161, section 2.4.2).
    if (status.status > 1 || timeStampToken === undefined)
      return messages.timestampUnreadable(file, `the authority refused (status ${status.status})`);
    const signed = new SignedData({ schema: timeStampToken.content });
    const { eContent, eContentType } = signed.encapContentInfo;
    if (eContentType !== timestampContent || eContent === undefined)
      return messages.timestampUnreadable(file, "it holds no time");
    return { signed, info: TSTInfo.fromBER(eContent.getValue()) };
  } catch {
    return messages.timestampUnreadable(file, "it is not a reply in DER");
  }
}
