import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../../errors/index.ts";
import { listFiles } from "../bag/index.ts";
import type { ManifestFile } from "../manifest/index.ts";
import { sha256 } from "../sha256.ts";
import { messages } from "./messages.ts";
import type { FileDifference } from "./Verification.ts";

export interface CheckedOutputs {
  readonly intact: number;
  readonly differences: readonly FileDifference[];
  readonly problems: readonly Problem[];
}

/** Hashes every output again and names what changed, is missing or was added. Nothing outside the folder is opened. */
export async function checkOutputs(
  buildFolder: string,
  outputs: readonly ManifestFile[],
): Promise<CheckedOutputs> {
  const problems: Problem[] = [];
  const differences: FileDifference[] = [];
  const { files, others } = await listFiles(buildFolder);
  for (const path of others)
    problems.push(messages.pathRefused(path, path, "it is a symbolic link or not a regular file"));

  let intact = 0;
  const expected = new Set<string>();
  for (const output of outputs) {
    const reason = refusalOf(output.path);
    if (reason !== null) {
      problems.push(messages.pathRefused("manifest.json", output.path, reason));
      continue;
    }
    expected.add(output.path);
    if (others.includes(output.path)) continue;
    if (!files.includes(output.path)) differences.push({ path: output.path, difference: "missing" });
    else if (sha256(await readFile(join(buildFolder, output.path))) === output.sha256) intact += 1;
    else differences.push({ path: output.path, difference: "changed" });
  }
  for (const path of files)
    if (!expected.has(path) && path !== "manifest.json") differences.push({ path, difference: "extra" });
  differences.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { intact, differences, problems };
}

/** Why a path of a manifest is not followed, or null when it may be. */
export function refusalOf(path: string): string | null {
  if (/^(?:[/\\]|[A-Za-z]:)/.test(path)) return "it is absolute";
  if (path.includes("\\") || path.includes("\0")) return "it holds a character that no build writes";
  const steps = path.split("/");
  if (steps.includes("..")) return "it leads out of the folder";
  return steps.some((step) => step === "" || step === ".") ? "it is not in its plain form" : null;
}
