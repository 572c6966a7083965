import type { z } from "zod";
import { type Problem, SijillError } from "../../errors/index.ts";
import { analysisSchema } from "./analysisSchema.ts";
import { messages } from "./messages.ts";
import type { ReportAnalysis } from "./ReportAnalysis.ts";

/** A table of ten thousand bad rows is answered by its first problems, not by all. */
const MOST_PROBLEMS = 20;

/**
 * Reads what an analysis returned, once, at the border.
 *
 * @throws SIJILL_ANALYSIS_INVALID with the path, what came and what was expected, for each thing that is wrong
 */
export function readAnalysis(result: unknown): ReportAnalysis {
  const read = analysisSchema.safeParse(result);
  // The value itself goes on, not zod's copy: a chart's specification may hold what a copy would lose.
  if (read.success) return result as ReportAnalysis;
  const problems = read.error.issues.flatMap(flattened).slice(0, MOST_PROBLEMS);
  const [first, ...rest] = problems.map((issue) => describe(issue, result));
  if (first === undefined) throw read.error;
  throw new SijillError([first, ...rest]);
}

/** A union's own issue says nothing; those of its branches would say too much, so it stays one issue. */
function flattened(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  return issue.code === "unrecognized_keys"
    ? issue.keys.map((key) => ({ ...issue, keys: [key], path: [...issue.path, key] }))
    : [issue];
}

function describe(issue: z.core.$ZodIssue, result: unknown): Problem {
  const value = valueAt(result, issue.path);
  return messages.analysisInvalid(pathText(issue.path, result), expectation(issue), showValue(value));
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.expected === "int" ? "a whole number" : `a value of type ${issue.expected}`;
    case "invalid_value":
      return `one of: ${issue.values.map(String).join(", ")}`;
    case "unrecognized_keys":
      return "only the members of the type";
    case "too_small":
      return issue.origin === "string" ? "text that is not empty" : `at least ${issue.minimum}`;
    case "too_big":
      return `at most ${issue.maximum}`;
    default:
      return issue.message;
  }
}

/** `quantities[3] (vdc.after).value`: the index for the machine, the id for the author. */
function pathText(path: readonly PropertyKey[], result: unknown): string {
  let text = "";
  for (const [index, step] of path.entries()) {
    text += typeof step === "number" ? `[${step}]` : `${index === 0 ? "" : "."}${String(step)}`;
    const id = (
      valueAt(result, path.slice(0, index + 1)) as { id?: unknown; key?: unknown } | null | undefined
    )?.id;
    if (typeof id === "string" && typeof step === "number") text += ` (${id})`;
  }
  return text === "" ? "the result" : text;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, step) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, step) : undefined),
    value,
  );
}

function showValue(value: unknown): string {
  if (typeof value === "string") return `"${value.slice(0, 80)}"`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === "object" && value !== null ? "an object" : String(value);
}
