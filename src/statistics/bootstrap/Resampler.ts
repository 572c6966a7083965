import type { RandomStream } from "../random/index.ts";

/** A statistic of one set of values, ready to be drawn from its resampling distribution. */
export interface Resampler {
  readonly estimate: number;
  /** One replicate: the statistic of as many values drawn with replacement. */
  draw(stream: RandomStream): number;
  /** The statistic without each value in turn, with how many values share it. */
  leaveOneOut(): readonly { readonly value: number; readonly count: number }[];
}
