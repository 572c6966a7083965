import { type RandomStream, uniformIndex, uniformVariate } from "../../statistics/index.ts";

/** True with a probability. */
export function happens(stream: RandomStream, probability: number): boolean {
  return probability > 0 && uniformVariate(stream) < probability;
}

/** One of a list, each equally likely. */
export function oneOf<T>(stream: RandomStream, list: readonly T[]): T {
  return list[uniformIndex(stream, list.length)] as T;
}

/** Draws from a list in which the item at rank r weighs 1/(r + flatness): the more flatness, the more even. */
export function byRank<T>(list: readonly T[], flatness: number): (stream: RandomStream) => T {
  const upTo: number[] = [];
  let total = 0;
  for (let rank = 1; rank <= list.length; rank++) {
    total += 1 / (rank + flatness);
    upTo.push(total);
  }
  return (stream) => {
    const at = uniformVariate(stream) * total;
    let low = 0;
    let high = list.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] as number) < at) low = middle + 1;
      else high = middle;
    }
    return list[low] as T;
  };
}
