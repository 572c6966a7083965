import { stableJson } from "../stableJson.ts";
import type { Cause } from "./BuildDifference.ts";
import { wording } from "./messages.ts";

/** What a number rests on: its inputs and its method. */
export interface Footing {
  readonly method: { readonly name: string };
  readonly inputs: readonly { readonly dataset: string; readonly file: string; readonly sha256: string }[];
}

export interface FoundCauses {
  readonly causes: readonly [Cause, ...Cause[]];
  readonly grounds: readonly string[];
}

/**
 * What can have changed a number: its input files, its method, the code. When nothing of that changed, the number is
 * the same and only the text prints it otherwise. Causes that changed together cannot be told apart from two builds:
 * all of them are given.
 *
 * @param code what differs in the code, as sentences
 */
export function findCauses(was: Footing | null, is: Footing | null, code: readonly string[]): FoundCauses {
  const inputs = was === null || is === null ? [] : changedInputs(was, is);
  const method =
    was !== null && is !== null && stableJson(was.method) !== stableJson(is.method)
      ? [wording.methodChanged(was.method.name, is.method.name)]
      : [];
  const found: [Cause, readonly string[]][] = [
    ["data", inputs],
    ["method", method],
    ["code", code],
  ];
  const [first, ...rest] = found.filter(([, grounds]) => grounds.length > 0).map(([cause]) => cause);
  const grounds = found.flatMap(([, each]) => each);
  return first === undefined
    ? { causes: ["text"], grounds: [wording.onlyText] }
    : { causes: [first, ...rest], grounds };
}

function changedInputs(was: Footing, is: Footing): readonly string[] {
  const hashes = (footing: Footing) =>
    new Map(footing.inputs.map(({ dataset, file, sha256 }) => [`${dataset}/${file}`, sha256]));
  const [before, after] = [hashes(was), hashes(is)];
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((name) => {
    if (before.get(name) === after.get(name)) return [];
    if (!before.has(name)) return [wording.inputAdded(name)];
    return after.has(name) ? [wording.inputChanged(name)] : [wording.inputRemoved(name)];
  });
}
