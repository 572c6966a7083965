import { stableJson } from "../stableJson.ts";
import type { Cause, Ground } from "./BuildDifference.ts";

/** What a number rests on: its inputs and its method. */
export interface Footing {
  readonly method: { readonly name: string };
  readonly inputs: readonly { readonly dataset: string; readonly file: string; readonly sha256: string }[];
}

export interface FoundCauses {
  readonly causes: readonly [Cause, ...Cause[]];
  readonly grounds: readonly Ground[];
}

/**
 * What can have changed a number: its input files, its method, the code. When nothing of that changed, the number is
 * the same and only the text prints it otherwise. Causes that changed together cannot be told apart from two builds:
 * all of them are given.
 *
 * @param code what differs in the code
 */
export function findCauses(was: Footing | null, is: Footing | null, code: readonly Ground[]): FoundCauses {
  const inputs = was === null || is === null ? [] : changedInputs(was, is);
  const method: readonly Ground[] =
    was !== null && is !== null && stableJson(was.method) !== stableJson(is.method)
      ? [{ kind: "method", was: was.method.name, is: is.method.name }]
      : [];
  const found: [Cause, readonly Ground[]][] = [
    ["data", inputs],
    ["method", method],
    ["code", code],
  ];
  const [first, ...rest] = found.filter(([, grounds]) => grounds.length > 0).map(([cause]) => cause);
  const grounds = found.flatMap(([, each]) => each);
  return first === undefined
    ? { causes: ["text"], grounds: [{ kind: "text" }] }
    : { causes: [first, ...rest], grounds };
}

function changedInputs(was: Footing, is: Footing): readonly Ground[] {
  const hashes = (footing: Footing) =>
    new Map(footing.inputs.map(({ dataset, file, sha256 }) => [`${dataset}/${file}`, sha256]));
  const [before, after] = [hashes(was), hashes(is)];
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((name) => {
    if (before.get(name) === after.get(name)) return [];
    const change = !before.has(name) ? "added" : after.has(name) ? "changed" : "removed";
    return [{ kind: "input", name, change } as const];
  });
}
