import { uniformInt } from "pure-rand/distribution/uniformInt";
import type { RandomStream } from "./randomStream.ts";

const WORDS = 4294967296;
/** Up to this size a 32-bit word times the size is exact in a double. */
const EXACT_SIZE = 2 ** 21;

/**
 * A whole number from 0 to `size` − 1, each exactly equally likely: the upper part of word · size, with the few words
 * rejected that would favour some numbers (Lemire 2019, Fast random integer generation in an interval).
 *
 * @evidence test/statistics/random/randomStream.test.ts, numbers drawn from a stream
 */
export function uniformIndex(stream: RandomStream, size: number): number {
  if (size > EXACT_SIZE) return uniformInt(stream, 0, size - 1);
  const unfair = WORDS % size;
  for (;;) {
    const product = (stream.next() >>> 0) * size;
    const index = Math.floor(product / WORDS);
    if (product - index * WORDS >= unfair) return index;
  }
}
