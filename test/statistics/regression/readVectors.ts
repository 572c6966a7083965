import { readFileSync } from "node:fs";

export interface VectorCase<Input, Expected> {
  readonly id: string;
  readonly input: Input;
  readonly expected: Expected;
}

/** The cases of a file in test/reference/. */
export function readVectors<Input, Expected>(file: string): readonly VectorCase<Input, Expected>[] {
  const url = new URL(`../../reference/${file}.json`, import.meta.url);
  return (JSON.parse(readFileSync(url, "utf8")) as { cases: VectorCase<Input, Expected>[] }).cases;
}

export interface CountInput {
  readonly description?: string;
  readonly y: readonly number[];
  readonly X: readonly (readonly number[])[];
  readonly offset: readonly number[];
}

/** Columns without names of their own. */
export function design(rows: readonly (readonly number[])[]) {
  return { names: (rows[0] ?? []).map((_, j) => `x${j}`), rows };
}
