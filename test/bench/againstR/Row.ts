/** Numbers that both sides are given, by name. */
export type RowData = Readonly<Record<string, Float64Array>>;

/** Our side of a row: `run` alone is timed; `answer` brings the result into the order that rows.R gives its own in. */
export interface Job {
  readonly run: () => Promise<void>;
  readonly answer: () => ArrayLike<number>;
}

/** One line of the comparison with R. */
export interface Row {
  /** Name of the row in rows.R. */
  readonly id: string;
  readonly title: string;
  /** What R runs. */
  readonly opponent: string;
  /** How often each side runs; the fastest run counts. */
  readonly runs: number;
  readonly data: () => RowData;
  readonly ours: (data: RowData) => Job;
  /** How far two answers are apart, on the scale of `allowed`; answers further apart fail the row. */
  readonly difference: (ours: ArrayLike<number>, theirs: ArrayLike<number>) => number;
  readonly allowed: number;
}

/** A job from a function and a reading of its result. */
export function job<Result>(
  run: () => Result | Promise<Result>,
  answer: (result: Result) => ArrayLike<number>,
): Job {
  let result: Result | undefined;
  return {
    run: async () => {
      result = await run();
    },
    answer: () => answer(result as Result),
  };
}

/** Largest relative difference of two lists; infinite when one is longer or holds a number where the other has none. */
export function relativeDifference(ours: ArrayLike<number>, theirs: ArrayLike<number>): number {
  if (ours.length !== theirs.length) return Number.POSITIVE_INFINITY;
  let worst = 0;
  for (let i = 0; i < ours.length; i++) {
    const a = ours[i] as number;
    const b = theirs[i] as number;
    if (a === b || (Number.isNaN(a) && Number.isNaN(b))) continue;
    const apart = Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
    worst = Math.max(worst, Number.isNaN(apart) ? Number.POSITIVE_INFINITY : apart);
  }
  return worst;
}
