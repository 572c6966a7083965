import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sha256 } from "../sha256.ts";
import type { BuildResult } from "./BuildOptions.ts";
import type { ComposedReport } from "./composeReport.ts";
import { replaceFolder } from "./replaceFolder.ts";

/** Writes the files of a build beside its place, and puts them there as a whole. */
export async function writeBuild(
  files: ComposedReport["files"],
  target: string,
  temporary: string,
): Promise<void> {
  const fresh = join(temporary, "build");
  for (const [path, content] of files) {
    const file = join(fresh, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  await replaceFolder(fresh, target, join(temporary, "earlier"));
}

/** What a build answers about what it wrote. */
export function describeResult({
  files,
  manifest,
  ledger,
  notices,
}: ComposedReport): Omit<BuildResult, "folder"> {
  const own = files.get("manifest.json") ?? new Uint8Array();
  return {
    profile: manifest.profile,
    root: manifest.root,
    files: [...manifest.outputs, { path: "manifest.json", sha256: sha256(own), bytes: own.length }],
    counts: {
      numbers: ledger.numbers.length,
      quantities: ledger.quantities.length,
      figures: ledger.figures.length,
      tables: ledger.tables.length,
      inputs: manifest.inputs.length,
      citations: ledger.citations.length,
      literals: ledger.literals.length,
    },
    notices,
  };
}
