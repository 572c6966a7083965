import type { RandomStream } from "../random/index.ts";

/** A statistic of one set of values, ready to be drawn from its resampling distribution. */
export interface Resampler {
  readonly estimate: number;
  /** One replicate: the statistic of as many values drawn with replacement. */
  draw(stream: RandomStream): number;
  /** The statistic without one value; equal values, whose absence is the same, may stand together. Empty for one value. */
  readonly leftOut: LeftOut;
}

export interface LeftOut {
  readonly size: number;
  at(index: number): WithoutOne;
}

/** The statistic without one value, and how many values it is so for. */
export interface WithoutOne {
  readonly value: number;
  readonly count: number;
}

/** All values left out in turn. */
export function everyLeftOut(leftOut: LeftOut): readonly WithoutOne[] {
  return Array.from({ length: leftOut.size }, (_, index) => leftOut.at(index));
}
