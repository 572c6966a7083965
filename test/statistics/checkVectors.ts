import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { ReferenceAdapter } from "../../src/statistics/reference/ReferenceAdapter.ts";

interface VectorFile {
  readonly function: string;
  readonly cases: readonly { readonly id: string; readonly input: unknown; readonly expected: unknown }[];
}

/** Compares every leaf of every case of a file in test/reference/ with what the adapter computes. */
export function checkVectors(file: string, adapter: ReferenceAdapter, atLeast: number): void {
  const url = new URL(`../reference/${file}.json`, import.meta.url);
  const vectors = JSON.parse(readFileSync(url, "utf8")) as VectorFile;
  expect(vectors.function).toBe(adapter.function);
  expect(vectors.cases.length).toBeGreaterThanOrEqual(atLeast);
  const differences = vectors.cases.flatMap(({ id, input, expected }) =>
    compare(id, adapter.compute(input, expected, id), expected, adapter),
  );
  expect(differences).toEqual([]);
}

function compare(path: string, actual: unknown, expected: unknown, adapter: ReferenceAdapter): string[] {
  if (typeof expected === "number" && typeof actual === "number") {
    const error = Math.abs(actual - expected);
    const close =
      error <= adapter.tolerance * Math.abs(expected) || error <= (adapter.absoluteTolerance ?? 0);
    return close ? [] : [`${path}: ${actual} instead of ${expected}`];
  }
  if (typeof expected !== "object" || expected === null)
    return Object.is(actual, expected) ? [] : [`${path}: ${String(actual)} instead of ${String(expected)}`];
  if (typeof actual !== "object" || actual === null)
    return [`${path}: ${String(actual)} instead of a structure`];
  if (Array.isArray(expected) && (!Array.isArray(actual) || actual.length !== expected.length))
    return [
      `${path}: ${Array.isArray(actual) ? actual.length : "no"} elements instead of ${expected.length}`,
    ];
  return Object.entries(expected)
    .filter(([key]) => adapter.notes?.includes(key) !== true)
    .flatMap(([key, value]) =>
      compare(`${path}.${key}`, (actual as Record<string, unknown>)[key], value, adapter),
    );
}
