import { uniformInt } from "pure-rand/distribution/uniformInt";
import type { RandomStream } from "./randomStream.ts";

/** A whole number from 0 to `size` − 1, each equally likely (by rejection, without the bias of a remainder). */
export function uniformIndex(stream: RandomStream, size: number): number {
  return uniformInt(stream, 0, size - 1);
}
