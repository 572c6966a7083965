import type { Subject } from "../Subject.ts";

/** SHA-256, as certificates name it. */
const sha256Identifier = "2.16.840.1.101.3.4.2.1";

/**
 * A request to a time-stamping authority (RFC 3161): a hash and nothing else, so that the authority learns nothing of
 * the report. There is no nonce: the same file gives the same request, and the token is tied to the file by its hash.
 * The authority is asked to send its certificate along.
 *
 * @evidence test/report/signature/timestamp.test.ts, byte for byte what `openssl ts -query -sha256 -cert -no_nonce` writes
 */
export async function composeRequest({ sha256 }: Subject): Promise<Uint8Array> {
  const [{ Null, OctetString }, { AlgorithmIdentifier, MessageImprint, TimeStampReq }] = await Promise.all([
    import("asn1js"),
    import("pkijs"),
  ]);
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: sha256Identifier, algorithmParams: new Null() }),
      hashedMessage: new OctetString({ valueHex: Buffer.from(sha256, "hex") }),
    }),
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER());
}
