import type { CaptureCells } from "../histories/CaptureInput.ts";
import { captureHistories } from "../histories/captureHistories.ts";
import { care1 } from "./care1.ts";
import { dga } from "./dga.ts";
import { lcmcr } from "./lcmcr.ts";
import type { PopulationCheck } from "./PopulationCheck.ts";
import { rcaptureClassics, rcaptureModels, rcaptureProfiles } from "./rcapture.ts";
import { mseBic, sparseMseBootstrap, sparseMsePoints } from "./sparseMse.ts";
import { type CheckResult, newTally } from "./Tally.ts";

const checks: readonly PopulationCheck[] = [
  rcaptureModels,
  rcaptureClassics,
  rcaptureProfiles,
  dga,
  sparseMsePoints,
  sparseMseBootstrap,
  mseBic,
  care1,
  lcmcr,
];

/**
 * Compares the results of another program on one data set with this library's.
 *
 * @param dataset parsed JSON with `lists` and `cells`
 * @param results parsed JSON with the `tool` that made them
 * @returns what was compared; nothing for a tool whose method this library does not offer, and that is said
 *
 * @example
 * import { checkPopulationResults } from "sijill";
 *
 * const dataset = { lists: ["a", "b"], cells: [{ history: "10", count: 5 }] };
 * const { compared, notes } = await checkPopulationResults(dataset, { tool: "abacus" });
 * console.log(compared, notes[0]); // → 0 not compared: what abacus does is not offered
 * @evidence test/population/reference/checkPopulation.test.ts, 15 data sets and R's results on them; a changed answer is found
 */
export async function checkPopulationResults(
  dataset: Pick<CaptureCells, "lists" | "cells">,
  results: { readonly tool?: unknown },
): Promise<CheckResult> {
  const tool = String(results.tool ?? "no tool");
  const tally = newTally();
  // The longest name first: "SparseMSE::estimatepopulation.0" also begins with the name of another.
  const check = [...checks]
    .sort((a, b) => b.tool.length - a.tool.length)
    .find((candidate) => tool.startsWith(candidate.tool));
  if (check === undefined) {
    tally.note(`not compared: what ${tool} does is not offered`);
    return tally.finish(tool);
  }
  try {
    await check.compare(results, captureHistories(dataset), tally);
  } catch (error) {
    tally.holds(
      `cannot be read: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`,
      false,
    );
  }
  return tally.finish(tool);
}
