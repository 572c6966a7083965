import { stableJson } from "../stableJson.ts";
import type { Subject } from "./Subject.ts";

export const statementType = "https://in-toto.io/Statement/v1";
export const predicateType = "urn:sijill:attestation:report:1";

/**
 * An in-toto statement: that the signer vouches for this file as the report of this title and version. It holds no
 * clock, so that every signer signs the same bytes; when it was signed is for a time-stamp to say.
 *
 * @see https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md
 */
export function composeStatement({ kind, name, sha256, sha512, report }: Subject): string {
  return stableJson({
    _type: statementType,
    subject: [{ name, digest: { sha256, sha512 } }],
    predicateType,
    predicate: { kind, report },
  });
}
