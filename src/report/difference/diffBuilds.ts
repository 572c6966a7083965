import { resolve } from "node:path";
import type { Manifest } from "../manifest/index.ts";
import type { BuildDifference, ComparedBuild, Ground } from "./BuildDifference.ts";
import type { ComparableLedger } from "./ComparableBuild.ts";
import { changedCells } from "./changedCells.ts";
import { changedPassages } from "./changedPassages.ts";
import { changedQuantities } from "./changedQuantities.ts";
import { type ReadBuild, readComparableBuild } from "./readComparableBuild.ts";

/**
 * Compares two builds of a report: every number that changed with its cause, where it stands in each language, every
 * passage that reads otherwise, and what of it touches the findings. Nothing is computed again: both builds speak for
 * themselves, and both must be as built.
 *
 * @param earlier folder of the earlier build
 * @param later folder of the later build
 * @throws SIJILL_VERIFY_… when a folder is no build, SIJILL_DIFFERENCE_BUILD_ALTERED
 * @example
 * import { diffBuilds, SijillError } from "sijill";
 * const code = await diffBuilds("no-build", "no-build").catch((error: SijillError) => error.code);
 * code;
 * // → "SIJILL_VERIFY_BUILD_MISSING"
 */
export async function diffBuilds(earlier: string, later: string): Promise<BuildDifference> {
  return compareBuilds(
    await readComparableBuild(resolve(earlier)),
    await readComparableBuild(resolve(later)),
  );
}

/** The comparison itself, on builds that were read. */
export function compareBuilds(was: ReadBuild, is: ReadBuild): BuildDifference {
  const code = changedCode(was.manifest, is.manifest);
  const numbers = [
    ...changedQuantities(was.ledger, is.ledger, code),
    ...changedCells(was.ledger, is.ledger, code),
  ];
  const changed = new Set(numbers.filter(({ kind }) => kind === "quantity").map(({ id }) => id));
  const headline = headlineOf(was.ledger, is.ledger);
  return {
    earlier: describe(was.manifest),
    later: describe(is.manifest),
    same: was.manifest.root === is.manifest.root,
    numbers,
    passages: changedPassages(was.ledger, is.ledger, changed),
    inputs: changedInputFiles(was.manifest, is.manifest),
    code,
    headline: [...changed].filter((id) => headline.has(id)).sort(),
  };
}

function describe({ report, root }: Manifest): ComparedBuild {
  const { title, version, status, date } = report;
  return { title, version, status, date, root };
}

function changedCode(was: Manifest, is: Manifest): readonly Ground[] {
  const files = compareByName(
    was.analysis.map(({ path, sha256 }) => [path, sha256]),
    is.analysis.map(({ path, sha256 }) => [path, sha256]),
  ).map(({ name, change }): Ground => ({ kind: "analysis", name, change }));
  const settings: readonly Ground[] = [
    { kind: "tool", was: was.tool.version, is: is.tool.version },
    { kind: "seed", was: String(was.seed), is: String(is.seed) },
  ];
  return [...files, ...settings.filter((one) => "was" in one && one.was !== one.is)];
}

function changedInputFiles(was: Manifest, is: Manifest): BuildDifference["inputs"] {
  const named = ({ inputs }: Manifest) =>
    inputs.map(({ dataset, file, sha256 }) => [`${dataset}\u0000${file}`, sha256 ?? "withheld"] as const);
  return compareByName(named(was), named(is)).map(({ name, change }) => {
    const [dataset = "", file = ""] = name.split("\u0000");
    return { dataset, file, change };
  });
}

function compareByName(
  was: readonly (readonly [string, string])[],
  is: readonly (readonly [string, string])[],
): readonly { readonly name: string; readonly change: "changed" | "added" | "removed" }[] {
  const [before, after] = [new Map(was), new Map(is)];
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((name) => {
    if (before.get(name) === after.get(name)) return [];
    return [{ name, change: !before.has(name) ? "added" : after.has(name) ? "changed" : "removed" } as const];
  });
}

/** Quantities of the summary of findings in either version; without a summary, those the prose prints. */
function headlineOf(...ledgers: readonly ComparableLedger[]): ReadonlySet<string> {
  return new Set(
    ledgers.flatMap(({ findings, numbers }) =>
      (findings === undefined || findings.length === 0 ? numbers : findings).map(({ quantity }) => quantity),
    ),
  );
}
