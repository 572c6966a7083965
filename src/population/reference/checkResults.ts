import type { CaptureCells } from "../histories/CaptureInput.ts";
import { captureHistories } from "../histories/captureHistories.ts";
import { care1 } from "./care1.ts";
import { dga } from "./dga.ts";
import { lcmcr } from "./lcmcr.ts";
import type { PopulationCheck } from "./PopulationCheck.ts";
import { rcaptureClassics } from "./rcapture/rcaptureClassics.ts";
import { rcaptureModels } from "./rcapture/rcaptureModels.ts";
import { rcaptureProfiles } from "./rcapture/rcaptureProfiles.ts";
import { readFields } from "./readFields.ts";
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

/** Methods of other programs that are known, and that this library does not offer: listed as such, no failure. */
const NOT_OFFERED: Readonly<Record<string, string>> = {
  "MultipleSystemsEstimation::estimate_population_bayesthresh": "Bayesian thresholding (Silverman 2020)",
};

/** Fields that are no answers of a method. */
const NO_ANSWERS: readonly RegExp[] = [
  // What made the file, and from what.
  /^(tool|dataset|info|\w*note|\w*columns|checkident_codes)(\/|\[|$)/,
  // How long it took.
  /(^|\/)(elapsed|user|system|seconds|timings?)(\/|$)/,
  // What R says of its own fit.
  /(^|\/)(warn|err|CIwarn|infoFit|infoCI)(\[\])?$/,
  // Settings, lengths of lists, parts of a name.
  /^(top_graphs\[\]\/cliques.*|triples|i?seed|nboot|mcmc|fmaxSupCL|models_listed|alpha|p|top\[\]\/modelsorder|Nmissing\/\w+|posterior_at\[\]\/N)$/,
];

/**
 * Compares the results of another program on one data set with this library's.
 *
 * Nothing is passed over in silence: a tool or a model that is not understood is a failure; an answer that is not compared,
 * and a field that no comparison looks at, is counted and listed with the reason.
 *
 * @param dataset parsed JSON with `lists` and `cells`
 * @param results parsed JSON with the `tool` that made them
 *
 * @example
 * import { checkPopulationResults } from "sijill";
 *
 * const dataset = { lists: ["a", "b"], cells: [{ history: "10", count: 5 }] };
 * const { compared, failures } = await checkPopulationResults(dataset, { tool: "abacus" });
 * console.log(compared, failures[0]); // → 0 nothing is compared: what abacus does is not understood
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
    .find((candidate) => tool.toLowerCase().startsWith(candidate.tool.toLowerCase()));
  const notOffered = NOT_OFFERED[tool];
  if (notOffered !== undefined) {
    tally.aside(`${notOffered} is not offered here`);
    return tally.finish(tool);
  }
  if (check === undefined) {
    tally.fails(`nothing is compared: what ${tool} does is not understood`);
    return tally.finish(tool);
  }
  const { result, unread } = readFields(results);
  try {
    await check.compare(result, captureHistories(dataset), tally);
  } catch (error) {
    tally.fails(`cannot be read: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`);
  }
  for (const [field, values] of unread()) {
    if (NO_ANSWERS.some((pattern) => pattern.test(field))) continue;
    const [, reason = "a field that this check does not know"] =
      Object.entries(check.aside ?? {}).find(([start]) => field.startsWith(start)) ?? [];
    tally.aside(`${field}: ${reason}`, values);
  }
  const found = tally.finish(tool);
  if (found.compared === 0 && found.failures.length === 0 && found.notCompared === 0)
    tally.fails("nothing is compared: no answer was found in this layout");
  return tally.finish(tool);
}
