import { realpath } from "node:fs/promises";
import { resolve } from "node:path";
import type { Problem } from "../../errors/index.ts";
import type { AnalysisInput } from "../analysis/index.ts";
import { findChangedRows, fingerprintFile, isInside, type ManifestInput } from "../manifest/index.ts";
import { messages } from "./messages.ts";
import type { InputDifference, Verification } from "./Verification.ts";

export interface CheckedInputs {
  readonly intact: number;
  readonly differences: readonly InputDifference[];
  readonly unlocated: Verification["unlocated"];
  readonly problems: readonly Problem[];
}

export interface InputPlaces {
  readonly reportFolder: string;
  readonly project: string;
  /** Whether the report folder holds the report's sources; of a build that was moved, paths lead anywhere. */
  readonly isAtHand: boolean;
  /** Where the analysis itself found its inputs, for those the manifest has no path of. */
  readonly located: readonly AnalysisInput[];
}

/** Hashes every input file again and names the rows that changed. */
export async function checkInputs(
  inputs: readonly ManifestInput[],
  places: InputPlaces,
): Promise<CheckedInputs> {
  const checked = await Promise.all(inputs.map((input) => checkInput(input, places)));
  return {
    intact: checked.filter((one) => one === "intact").length,
    differences: checked.flatMap((one) => (typeof one === "object" && "rows" in one ? [one] : [])),
    unlocated: checked.flatMap((one, index) => {
      const input = inputs[index];
      return one === "unlocated" && input !== undefined ? [{ dataset: input.dataset, file: input.file }] : [];
    }),
    problems: checked.flatMap((one) => (typeof one === "object" && "code" in one ? [one] : [])),
  };
}

async function checkInput(
  input: ManifestInput,
  { reportFolder, project, isAtHand, located }: InputPlaces,
): Promise<"intact" | "unlocated" | "withheld" | InputDifference | Problem> {
  const { dataset, file, rows } = input;
  // Which file it is, is withheld from this version: it cannot be checked from here.
  if (input.sha256 === null) return "withheld";
  const known = located.find((one) => one.dataset === dataset && one.file === file);
  const path = input.path === null ? known?.path : resolve(reportFolder, input.path);
  if (path === undefined) return "unlocated";
  if (input.path !== null) {
    if (/^(?:[/\\]|[A-Za-z]:)/.test(input.path)) return refuse(input.path, "it is absolute");
    if (!isInside(path, project) && !isAtHand) return "unlocated";
    if (!isInside(path, project)) return refuse(input.path, "it leads out of the project");
  }
  const rowName = /\.(?:csv|tsv|txt)$/i.test(file) ? "row" : "line";
  const described = { dataset, file, path: input.path, rowName } as const;

  const real = await realpath(path).catch(() => null);
  if (real === null) return { ...described, difference: "missing", rows: [] };
  if (input.path !== null && !isInside(real, await realpath(project)))
    return refuse(input.path, "it is a link out of the project");
  try {
    const found = await fingerprintFile(real, input.rowLevel ?? "record");
    if (found.sha256 === input.sha256) return "intact";
    const changed = rows === null ? [] : await findChangedRows(real, rows);
    return { ...described, difference: "changed", rows: changed };
  } catch {
    return { ...described, difference: "missing", rows: [] };
  }
}

const refuse = (path: string, reason: string): Problem => messages.pathRefused("manifest.json", path, reason);
