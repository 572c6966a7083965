import { createHmac } from "node:crypto";
import { withLength } from "./leafContent.ts";
import type { ProofLeaf } from "./ProofLeaf.ts";

const SALT_BYTES = 16;

/**
 * The salt of a leaf, from the secret of the proof by HMAC-SHA256: the same build has the same salts, and nobody
 * without the secret can tell them. The text enters as well. Were it only the id, the salt given away with a paragraph
 * of one version would let anyone try guesses of what stood there in another version, where it is withheld.
 *
 * @param context what the proof is of, such as title and version: equal leaves of two reports cannot be recognised
 */
export function deriveSalt({ id, text }: ProofLeaf, secret: Uint8Array, context: string): Buffer {
  return createHmac("sha256", secret)
    .update(withLength("sijill-proof/1 salt"))
    .update(withLength(context))
    .update(withLength(id))
    .update(withLength(text))
    .digest()
    .subarray(0, SALT_BYTES);
}
