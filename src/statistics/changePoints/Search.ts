/** How the best division of a series is looked for. */
export interface Search {
  readonly name: string;
  /** Whether the division found is certain to be the cheapest. */
  readonly exact: boolean;
  /** The first observation of each new segment, ascending; empty when no division pays. */
  run(problem: SearchProblem): readonly number[];
}

/** A priced series: minimise Σ cost + penalty · (number of changes). */
export interface SearchProblem {
  readonly length: number;
  /** Cost of the observations from `from` up to, not including, `to`. */
  readonly cost: (from: number, to: number) => number;
  /** The same for many starts and one end: writes the costs to `out`. */
  readonly costs: (starts: Int32Array, count: number, to: number, out: Float64Array) => void;
  readonly penalty: number;
  readonly minimumSegmentLength: number;
  /** Whether `cost` holds the logarithm of the segment length, which can make dividing a segment cost more. */
  readonly lengthTerm: boolean;
}
