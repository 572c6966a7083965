import { createHmac } from "node:crypto";

/** A code: bits, 32 to a word. */
export type Bits = Uint32Array;

export function setBit(bits: Bits, position: number): void {
  const word = position >>> 5;
  bits[word] = (bits[word] as number) | (1 << (position & 31));
}

export function hasBit(bits: Bits, position: number): boolean {
  return (((bits[position >>> 5] as number) >>> (position & 31)) & 1) === 1;
}

/** Ones in a word (Warren 2013, Hacker's Delight, section 5–1). */
export function ones(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  v = (v + (v >>> 4)) & 0x0f0f0f0f;
  return Math.imul(v, 0x01010101) >>> 24;
}

export function countOnes(bits: Bits): number {
  let total = 0;
  for (const word of bits) total += ones(word);
  return total;
}

/**
 * A stream of 32-bit words that the secret and a text determine: HMAC-SHA-256 over the text and a counter. Each position
 * of a fragment is drawn anew ("random hashing"): double hashing, h1 + i·h2, repeats patterns by which codes were read
 * back (Niedermeyer, Steinmetzer, Kroll and Schnell 2014, Cryptanalysis of basic Bloom filters used for privacy preserving
 * record linkage, Journal of Privacy and Confidentiality 6(2)).
 */
export function* keyedWords(secret: string, text: string): Generator<number, never, undefined> {
  const key = Buffer.from(secret, "hex");
  for (let counter = 0; ; counter++) {
    const digest = createHmac("sha256", key).update(`${counter}\n${text}`).digest();
    for (let at = 0; at < digest.length; at += 4) yield digest.readUInt32BE(at);
  }
}
