import { describe, expect, it } from "vitest";
import { SijillError } from "../../../src/errors/index.ts";
import * as statistics from "../../../src/statistics/index.ts";
import * as random from "../../../src/statistics/random/index.ts";
import { CALLS, type Call } from "./calls.ts";
import { type Change, type Declared, EXTREME, Given, REFUSED } from "./Given.ts";

/** Answers later, from threads: test/statistics/bootstrap/bootstrapInThreads.test.ts asks it the same. */
const later = "bootstrapInThreads";

/** Numbers drawn from a stream that the caller holds: parts to build with, not answers; test/statistics/random has them. */
const drawing = new Set(Object.keys(random));

/**
 * Parts that other folders build with: they take matrices, programs and settings that the caller has checked. They have
 * tests in test/statistics/linearAlgebra and test/statistics/regression, and by what is built with them.
 */
const parts = new Set([
  "acceleration",
  "builtWorker",
  "cholesky",
  "findSeparation",
  "fitLogLinear",
  "matrixFromColumns",
  "openSolver",
  "qrFactorization",
  "requireCount",
  "requireLevel",
  "requireOption",
  "solveCholesky",
  "weightedGram",
]);

/** Every function that can be called: exported ones, and those of exported distributions. */
const callable = Object.entries(statistics)
  .filter(([name]) => name !== later && !drawing.has(name) && !parts.has(name))
  .flatMap(([name, value]: [string, unknown]) =>
    typeof value === "function"
      ? [name]
      : Array.isArray(value)
        ? []
        : Object.keys(value as object).map((key) => `${name}.${key}`),
  )
  .sort();

/** Arguments of a call, by asking it to be made. */
function argumentsOf(call: Call): readonly Declared[] {
  const given = new Given();
  call(given);
  const seen = new Map(given.declared.map((argument) => [argument.path, argument]));
  return [...seen.values()];
}

function outcome(call: Call, change: Change): unknown {
  try {
    return { returned: call(new Given(change)) };
  } catch (error) {
    return error;
  }
}

/** Where a NaN stands in an answer; null when there is none. */
function findNaN(value: unknown, path = ""): string | null {
  if (typeof value === "number") return Number.isNaN(value) ? path || "the answer" : null;
  if (typeof value !== "object" || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = findNaN(inner, `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

/** What is wrong with how a change was answered; null when it was refused by the name of one of these arguments. */
function fault(call: Call, change: Change, names: readonly string[]): string | null {
  const result = outcome(call, change);
  const shown = `${change.path} ${change.how} ${"value" in change ? String(change.value) : ""}:`;
  if (!(result instanceof SijillError))
    return `${shown} ${result instanceof Error ? `threw ${String(result)}` : "was answered"}`;
  const place = result.problems[0]?.place?.path ?? "";
  const named = names.some((name) => place === name || place.startsWith(`${name}[`));
  return named ? null : `${shown} named "${place}": ${result.message}`;
}

describe("every public function of the statistics", () => {
  it("has a call in the table of hostile arguments, and no call is without its function", () => {
    expect(Object.keys(CALLS).sort()).toEqual(callable);
  });
});

describe.each(Object.entries(CALLS))("%s", (_, call) => {
  const declared = argumentsOf(call);

  it("refuses what is no such number, by the name of the argument", () => {
    const faults = declared.flatMap((argument) => {
      if (argument.list && argument.kind === "text") return [];
      const how = argument.list ? "entry" : "value";
      return REFUSED[argument.kind as keyof typeof REFUSED].map((value) =>
        fault(call, { path: argument.path, how, value }, [argument.path]),
      );
    });
    expect(faults.filter((found) => found !== null)).toEqual([]);
  });

  it("refuses an empty list and lists of different lengths, by the name of one of them", () => {
    const faults = declared.flatMap((argument) => {
      if (!argument.list) return [];
      const { path, beside } = argument;
      const changes: Change[] = [{ path, how: "empty" }];
      if (beside.length > 0) changes.push({ path, how: "shorter" });
      return changes.map((change) => fault(call, change, [path, ...beside]));
    });
    expect(faults.filter((found) => found !== null)).toEqual([]);
  });

  it("answers extreme numbers without NaN, or refuses them", () => {
    const faults = declared.flatMap((argument) => {
      if (argument.list && argument.kind === "text") return [];
      const how = argument.list ? "entry" : "value";
      return EXTREME[argument.kind as keyof typeof EXTREME].map((value) => {
        const result = outcome(call, { path: argument.path, how, value });
        if (result instanceof SijillError) return null;
        if (result instanceof Error) return `${argument.path} = ${value}: ${String(result)}`;
        const nan = findNaN(result);
        return nan === null ? null : `${argument.path} = ${value}: NaN at ${nan}`;
      });
    });
    expect(faults.filter((found) => found !== null)).toEqual([]);
  });
});
