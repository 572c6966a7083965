import type { KnownRounding, ReferenceAdapter } from "./ReferenceAdapter.ts";
import { isRecord, type VectorCase } from "./VectorFile.ts";

/** One answer that differs, or could not be compared. */
export interface VectorFailure {
  /** Id of the case, or "file" when the file itself is at fault. */
  readonly case: string;
  /** Where in the case, such as `expected.ci[1]`. */
  readonly path: string;
  readonly expected: unknown;
  readonly got: unknown;
  /** Relative error, where both are numbers. */
  readonly error: number | null;
  readonly what: string;
}

export interface Comparison {
  readonly failures: readonly VectorFailure[];
  /** Differences explained by the rounding of the file's own formula. */
  readonly explained: readonly VectorFailure[];
  /** Largest relative error of the numbers compared, failures included, explained ones not; 0 when all were equal. */
  readonly worstRelativeError: number;
  /** How many leaves were compared. */
  readonly leaves: number;
}

/** A number, text, truth value or null of `expected`, or a place where the answer's shape differs. */
interface Leaf {
  readonly path: string;
  readonly expected: unknown;
  readonly got: unknown;
  /** Relative error; null where it is not a pair of numbers. */
  readonly error: number | null;
  /** What is wrong; null when they agree. */
  readonly what: string | null;
  /** Why the difference is the other software's. */
  readonly explanation?: string;
}

/** Compares an answer with the expected one leaf by leaf; whatever is expected must have been computed. */
export function compareAnswer(vector: VectorCase, answer: unknown, adapter: ReferenceAdapter): Comparison {
  const rounding = adapter.rounding?.(vector.input) ?? [];
  const leaves = [...walk("expected", vector.expected, answer, vector, adapter)].map((leaf) =>
    explain(leaf, rounding),
  );
  if (leaves.length === 0)
    leaves.push(differing("expected", vector.expected, answer, "holds nothing that can be compared"));
  return {
    failures: leaves.flatMap(({ path, expected, got, error, what, explanation }) =>
      what === null || explanation !== undefined
        ? []
        : [{ case: vector.id, path, expected, got, error, what }],
    ),
    explained: leaves.flatMap(({ path, expected, got, error, explanation }) =>
      explanation === undefined ? [] : [{ case: vector.id, path, expected, got, error, what: explanation }],
    ),
    worstRelativeError: leaves.reduce(
      (worst, leaf) => (leaf.explanation === undefined ? Math.max(worst, leaf.error ?? 0) : worst),
      0,
    ),
    leaves: leaves.length,
  };
}

/** A difference of numbers that the other software's known rounding accounts for. */
function explain(leaf: Leaf, rounding: readonly KnownRounding[]): Leaf {
  if (leaf.what === null || typeof leaf.got !== "number" || typeof leaf.expected !== "number") return leaf;
  const difference = Math.abs(leaf.got - leaf.expected);
  const size = Math.abs(leaf.expected);
  const known = rounding.find(
    ({ path, absolute = 0, relative = 0 }) =>
      (leaf.path === path || leaf.path.startsWith(`${path}.`) || leaf.path.startsWith(`${path}[`)) &&
      difference <= Math.max(absolute, relative * size),
  );
  return known === undefined ? leaf : { ...leaf, explanation: known.reason };
}

function* walk(
  path: string,
  expected: unknown,
  got: unknown,
  vector: VectorCase,
  adapter: ReferenceAdapter,
): Generator<Leaf> {
  if (Array.isArray(expected)) {
    if (!Array.isArray(got)) yield differing(path, expected, got, "is not a list");
    else if (got.length !== expected.length)
      yield differing(path, `${expected.length} values`, `${got.length} values`, "has another length");
    else
      for (let i = 0; i < got.length; i++) yield* walk(`${path}[${i}]`, expected[i], got[i], vector, adapter);
  } else if (isRecord(expected)) {
    if (!isRecord(got)) yield differing(path, expected, got, "is not an object");
    else
      for (const [key, value] of Object.entries(expected))
        if (adapter.notes?.includes(key) !== true)
          yield* walk(`${path}.${key}`, value, got[key], vector, adapter);
  } else yield compareLeaf(path, vector.betterValues[path] ?? expected, got, vector, adapter);
}

function compareLeaf(
  path: string,
  expected: unknown,
  got: unknown,
  vector: VectorCase,
  adapter: ReferenceAdapter,
): Leaf {
  if (typeof expected === "number") return compareNumbers(path, expected, got, adapter);
  if (expected === null) {
    const reason = vector.nullReasons[path];
    return standsForNull(got, reason)
      ? agreeing(path, expected, got)
      : differing(path, reason ?? null, got, "should be no number");
  }
  return expected === got ? agreeing(path, expected, got) : differing(path, expected, got, "differs");
}

function compareNumbers(path: string, expected: number, got: unknown, adapter: ReferenceAdapter): Leaf {
  if (typeof got !== "number" || !Number.isFinite(got))
    return differing(path, expected, got, "is not a finite number");
  const difference = Math.abs(got - expected);
  if (difference <= (adapter.absoluteTolerance ?? 0)) return agreeing(path, expected, got);
  const error = expected === 0 ? Infinity : difference / Math.abs(expected);
  return { path, expected, got, error, what: error <= adapter.tolerance ? null : "differs" };
}

/** Whether an answer is the missing or infinite one that a null with this reason stands for. */
function standsForNull(got: unknown, reason: string | undefined): boolean {
  if (got === null) return true;
  if (typeof got !== "number" || Number.isNaN(got) || reason === undefined) return false;
  if (reason.startsWith("+Infinity")) return got === Infinity;
  if (reason.startsWith("-Infinity")) return got === -Infinity;
  // The other software has no answer where ours overflows.
  return reason.startsWith("NA") && !Number.isFinite(got);
}

function agreeing(path: string, expected: unknown, got: unknown): Leaf {
  return { path, expected, got, error: null, what: null };
}

function differing(path: string, expected: unknown, got: unknown, what: string): Leaf {
  return { path, expected, got, error: null, what: got === undefined ? "was not computed" : what };
}
