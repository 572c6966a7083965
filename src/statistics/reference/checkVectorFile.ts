import { describeProblem, SijillError } from "../../errors/index.ts";
import { compareAnswer, type VectorFailure } from "./compareAnswer.ts";
import type { ReferenceAdapter } from "./ReferenceAdapter.ts";
import { parseVectorFile } from "./VectorFile.ts";

export interface VectorReport {
  /** The file's `function`; empty when it has none. */
  readonly function: string;
  readonly cases: number;
  /** Numbers, texts and nulls compared. */
  readonly leaves: number;
  readonly worstRelativeError: number;
  /** What is wrong, every one; empty when the file passes. */
  readonly failures: readonly VectorFailure[];
  /** Differences that the rounding of the file's own formula explains, with the reason; not failures. */
  readonly explained: readonly VectorFailure[];
}

/**
 * Checks every answer of a vector file (format: test/reference/README.md) against this library.
 *
 * Every leaf of every case's `expected` is compared; no case is skipped. A file of an unknown function, without cases or
 * of the wrong shape fails.
 *
 * @param parsed the file's JSON, whatever it holds
 * @param adapters how each function is called; `referenceAdapters` holds all
 * @example
 * import { checkVectorFile, referenceAdapters } from "sijill";
 * const file = {
 *   function: "proportion_interval",
 *   cases: [{ id: "none of one", input: { x: 0, n: 1, level: 0.95 }, expected: { estimate: 0, clopper_pearson: [0, 0.975] } }],
 * };
 * console.log(checkVectorFile(file, referenceAdapters).failures.length); // → 0
 * @evidence test/statistics/reference.test.ts, every file agrees, a changed answer is found
 */
export function checkVectorFile(parsed: unknown, adapters: readonly ReferenceAdapter[]): VectorReport {
  const { file, problems } = parseVectorFile(parsed);
  const failures: VectorFailure[] = problems.map((problem) => ({
    case: problem.case,
    path: problem.path,
    expected: null,
    got: null,
    error: null,
    what: problem.what,
  }));
  const adapter = adapters.find((candidate) => candidate.function === file.function);
  if (adapter === undefined) {
    if (file.function !== "")
      failures.push({
        case: "file",
        path: "function",
        expected: adapters.map((known) => known.function).sort(),
        got: file.function,
        error: null,
        what: "names a function that this library does not know",
      });
    return {
      function: file.function,
      cases: file.cases.length,
      leaves: 0,
      worstRelativeError: 0,
      failures,
      explained: [],
    };
  }
  const explained: VectorFailure[] = [];
  let worstRelativeError = 0;
  let leaves = 0;
  for (const vector of file.cases) {
    try {
      const compared = compareAnswer(
        vector,
        adapter.compute(vector.input, vector.expected, vector.id),
        adapter,
      );
      failures.push(...compared.failures);
      explained.push(...compared.explained);
      leaves += compared.leaves;
      worstRelativeError = Math.max(worstRelativeError, compared.worstRelativeError);
    } catch (error) {
      failures.push({
        case: vector.id,
        path: "input",
        expected: vector.expected,
        got: null,
        error: null,
        what: `was refused: ${reasonOf(error)}`,
      });
    }
  }
  return {
    function: file.function,
    cases: file.cases.length,
    leaves,
    worstRelativeError,
    failures,
    explained,
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof SijillError) return error.problems.map(describeProblem).join("; ");
  return error instanceof Error ? error.message : String(error);
}
