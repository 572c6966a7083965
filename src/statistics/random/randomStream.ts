import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { JumpableRandomGenerator } from "pure-rand/types/JumpableRandomGenerator";
import { SijillError } from "../../errors/index.ts";
import { requireCount } from "../arguments.ts";
import { messages } from "../messages.ts";

/** A seeded source of random bits. Drawing from it changes it; the same seed gives the same draws everywhere. */
export type RandomStream = JumpableRandomGenerator;

/** Seeds are 32-bit: a larger one would be cut, and two seeds would silently give one answer. */
const SEED_LIMIT = 4294967295;

/**
 * The first of the streams of a seed; `nextStream` gives the others, 2⁶⁴ draws apart, so that none overlap.
 *
 * @evidence test/statistics/random/randomStream.test.ts, streams of one seed differ and repeat
 */
export function randomStream(path: string, seed: number): RandomStream {
  requireCount(path, seed);
  if (seed > SEED_LIMIT)
    throw new SijillError(messages.outOfRange(path, seed, `a whole number from 0 to ${SEED_LIMIT}`));
  const stream = xoroshiro128plus(seed);
  // The initial state is the seed and its complement; a jump mixes it, so that seeds 1 and 2 have nothing in common.
  stream.jump();
  return stream;
}

/**
 * The stream after this one: work split into blocks gives the same answer in whatever order the blocks are done.
 *
 * @evidence test/statistics/random/randomStream.test.ts, streams of one seed differ and repeat
 */
export function nextStream(stream: RandomStream): RandomStream {
  const next = stream.clone();
  next.jump();
  return next;
}
