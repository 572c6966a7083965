/** What a comparison of one results file found. */
export interface CheckResult {
  readonly method: string;
  /** Answers compared. */
  readonly compared: number;
  /** Answers and fields that were not compared, each for a reason in `notes`. */
  readonly notCompared: number;
  readonly worstRelativeError: number;
  readonly failures: readonly string[];
  /** Why some answers differ or were not compared, one sentence each. */
  readonly notes: readonly string[];
}

/** Collects comparisons of one file. */
export interface Tally {
  /**
   * Two numbers, relative to the expected one or to a floor below which only the absolute difference counts. What is not in
   * the file is no answer; an expected value that is there but is no number is listed.
   */
  near(
    what: string,
    got: number | null | undefined,
    expected: unknown,
    tolerance: number,
    floor?: number,
  ): void;
  same(what: string, got: unknown, expected: unknown): void;
  /** A claim that is not about one number; the sentence is printed when it does not hold. */
  holds(sentence: string, claim: boolean): void;
  fails(sentence: string): void;
  note(sentence: string): void;
  /** So many answers that are not compared, and why. */
  aside(reason: string, answers?: number): void;
  finish(method: string): CheckResult;
}

export function newTally(): Tally {
  let [compared, notCompared, worst] = [0, 0, 0];
  const failures: string[] = [];
  const notes = new Map<string, number>();
  const count = (sentence: string, times = 1) => notes.set(sentence, (notes.get(sentence) ?? 0) + times);
  const aside = (reason: string, answers = 1) => {
    notCompared += answers;
    count(`not compared: ${reason}`, answers);
  };
  return {
    near(what, got, expected, tolerance, floor = 0) {
      if (expected === null || expected === undefined) return;
      if (typeof expected !== "number") return aside(`${what} is "${String(expected)}", which is no number`);
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
    holds(sentence, claim) {
      compared += 1;
      if (!claim) failures.push(sentence);
    },
    fails: (sentence) => {
      failures.push(sentence);
    },
    note: (sentence) => {
      count(sentence);
    },
    aside,
    finish: (method) => ({
      method,
      compared,
      notCompared,
      worstRelativeError: worst,
      failures,
      notes: [...notes].map(([sentence, times]) => (times === 1 ? sentence : `${times} times: ${sentence}`)),
    }),
  };
}
