import { createPublicKey, type KeyObject, sign } from "node:crypto";
import { SijillError } from "../../errors/index.ts";
import { type Envelope, payloadType } from "./Envelope.ts";
import { keyFingerprint } from "./keyFingerprint.ts";
import { messages } from "./messages.ts";
import { preAuthentication } from "./preAuthentication.ts";

/**
 * Signs a statement with an Ed25519 key. Further signers are added to the envelope there is; signing twice with one key
 * changes nothing. Signatures stand in the order of their keys, so that the file does not tell who signed first.
 *
 * @throws SIJILL_SIGNATURE_OTHER when the envelope is about something else
 */
export function signStatement(statement: string, key: KeyObject, earlier: Envelope | null = null): Envelope {
  const payload = Buffer.from(statement, "utf8");
  const encoded = payload.toString("base64");
  if (earlier !== null && earlier.payload !== encoded) throw new SijillError(messages.signatureOther());
  const keyid = keyFingerprint(createPublicKey(key));
  const signature = {
    keyid,
    sig: sign(null, preAuthentication(payloadType, payload), key).toString("base64"),
  };
  const others = (earlier?.signatures ?? []).filter((one) => one.keyid !== keyid);
  const signatures = [...others, signature].sort((a, b) => (a.keyid < b.keyid ? -1 : 1));
  return { payload: encoded, payloadType, signatures };
}
