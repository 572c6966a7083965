import type { CaptureHistories } from "../histories/Histories.ts";

/** What the sampler knows of a table. */
export interface LatentClassData {
  readonly lists: number;
  /** Histories that somebody has, and how many. */
  readonly histories: readonly number[];
  readonly counts: readonly number[];
  readonly observed: number;
}

export interface LatentClassSettings {
  /** Most classes. */
  readonly classes: number;
  /** Gamma prior of the concentration α: shape and rate. */
  readonly alphaShape: number;
  readonly alphaRate: number;
  /** The number of unseen is at most so many times the recorded. */
  readonly cap: number;
}

export function latentClassData({ counts, lists, observed }: CaptureHistories): LatentClassData {
  const histories = counts.flatMap((count, history) => (count > 0 ? [history] : []));
  return {
    lists: lists.length,
    histories,
    counts: histories.map((history) => counts[history] as number),
    observed,
  };
}
