import type { InputRef, Method } from "../../../quantities/index.ts";
import type { Profile } from "../profiles/index.ts";
import { holdsNumeral } from "./numerals.ts";

/** An input of which only the dataset is said. */
export function withheldInput(dataset: string): InputRef {
  return { dataset, file: "", sha256: null, rows: null, selection: "" };
}

/** References to files as a version shows them: of protected datasets only which dataset it is, once. */
export function releaseInputs(
  inputs: readonly InputRef[],
  { inputs: rule }: Profile,
  isProtectedDataset: (dataset: string) => boolean,
): readonly InputRef[] {
  if (rule === "shown") return inputs;
  const shown = inputs.filter(({ dataset }) => !isProtectedDataset(dataset));
  const withheld = [...new Set(inputs.map(({ dataset }) => dataset).filter(isProtectedDataset))];
  return [...shown, ...withheld.sort().map(withheldInput)];
}

/** A method without settings that hold a number: they are often the counts it was computed from. */
export function releaseMethod(method: Method, { smallNumbers }: Profile): Method {
  if (smallNumbers === null || method.settings === undefined) return method;
  const kept = Object.entries(method.settings).filter(
    ([name, value]) => name !== "where" && typeof value !== "number" && !holdsNumeral(String(value)),
  );
  const { settings: _, ...rest } = method;
  return kept.length === 0 ? rest : { ...rest, settings: Object.fromEntries(kept) };
}
