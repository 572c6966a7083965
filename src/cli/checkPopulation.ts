import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type CheckResult, checkPopulationResults } from "../population/index.ts";
import type { ExitCode } from "./Terminal.ts";

const SHOWN = 5;

/**
 * Compares this library with all results of a folder (`results/*.json`, each naming its data set in `datasets/`), in the
 * order of their names, a line a file.
 *
 * @param write receives each line, without its end
 * @returns the exit code: 0 when all that is compared agrees, 1 when something differs or a file, tool or model is not
 * understood, 2 when there is no such folder
 */
export async function checkPopulation(folder: string, write: (line: string) => void): Promise<ExitCode> {
  const names = await jsonFilesOf(join(folder, "results"));
  if (names === null) {
    write(`${folder}: has no folder results. Expected: datasets/*.json and results/*.json.`);
    return 2;
  }
  if (names.length === 0) {
    write(`${folder}: no results/*.json. A folder without results checks nothing.`);
    return 1;
  }
  let [failed, compared, aside] = [0, 0, 0];
  for (const name of names) {
    const result = await checkFile(folder, name);
    compared += result.compared;
    aside += result.notCompared;
    const isGood = result.failures.length === 0;
    if (!isGood) failed += 1;
    const agrees = result.compared === 0 ? "not compared" : "agrees";
    const verdict = isGood ? agrees : `FAILED, ${result.failures.length} failures`;
    write(
      `${name}: ${result.method}, ${result.compared} answers compared, ${result.notCompared} not, worst relative error ${result.worstRelativeError.toExponential(1)}, ${verdict}`,
    );
    for (const failure of result.failures.slice(0, SHOWN)) write(`  ${failure}`);
    if (result.failures.length > SHOWN) write(`  and ${result.failures.length - SHOWN} more`);
    for (const note of result.notes) write(`  (${note})`);
  }
  write(
    failed === 0
      ? `${names.length} files, ${compared} answers compared: all that is compared agrees. ${aside} were not compared, for the reasons above.`
      : `${failed} of ${names.length} files do not agree or are not understood.`,
  );
  return failed === 0 ? 0 : 1;
}

async function jsonFilesOf(folder: string): Promise<readonly string[] | null> {
  try {
    const entries = await readdir(folder);
    return entries.filter((entry) => entry.endsWith(".json")).sort();
  } catch {
    return null;
  }
}

async function checkFile(folder: string, name: string): Promise<CheckResult> {
  try {
    const results = JSON.parse(await readFile(join(folder, "results", name), "utf8"));
    const [, ofName] = /\.([^.]+)\.json$/.exec(name) ?? [];
    const dataset = typeof results.dataset === "string" ? results.dataset : (ofName ?? "");
    const parsed = JSON.parse(await readFile(join(folder, "datasets", `${dataset}.json`), "utf8"));
    return await checkPopulationResults(parsed, results);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return {
      method: "no method",
      compared: 0,
      notCompared: 0,
      worstRelativeError: 0,
      failures: [what],
      notes: [],
    };
  }
}
