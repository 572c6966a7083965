/** What a comparison of one results file found. */
export interface CheckResult {
  readonly method: string;
  readonly compared: number;
  readonly worstRelativeError: number;
  readonly failures: readonly string[];
  /** Why some answers differ or were not compared, one sentence each. */
  readonly notes: readonly string[];
}

/** Collects comparisons of one file. */
export interface Tally {
  /** Two numbers, relative to the expected one or to a floor below which only the absolute difference counts. */
  near(
    what: string,
    got: number | null | undefined,
    expected: unknown,
    tolerance: number,
    floor?: number,
  ): void;
  same(what: string, got: unknown, expected: unknown): void;
  /** A claim that is not about one number. */
  holds(what: string, claim: boolean): void;
  note(sentence: string): void;
  finish(method: string): CheckResult;
}

export function newTally(): Tally {
  let compared = 0;
  let worst = 0;
  const failures: string[] = [];
  const notes = new Map<string, number>();
  return {
    near(what, got, expected, tolerance, floor = 0) {
      if (typeof expected !== "number") return;
      compared += 1;
      const error =
        got === expected
          ? 0
          : Math.abs((got ?? Number.NaN) - expected) / Math.max(Math.abs(expected), floor, Number.MIN_VALUE);
      if (error <= tolerance) worst = Math.max(worst, error);
      else
        failures.push(`${what}: expected ${expected}, got ${got} (relative error ${error.toExponential(1)})`);
    },
    same(what, got, expected) {
      compared += 1;
      if (got !== expected) failures.push(`${what}: expected ${String(expected)}, got ${String(got)}`);
    },
    holds(what, claim) {
      compared += 1;
      if (!claim) failures.push(what);
    },
    note: (sentence) => notes.set(sentence, (notes.get(sentence) ?? 0) + 1),
    finish: (method) => ({
      method,
      compared,
      worstRelativeError: worst,
      failures,
      notes: [...notes].map(([sentence, times]) => (times === 1 ? sentence : `${times} times: ${sentence}`)),
    }),
  };
}
