import { readdirSync, readFileSync } from "node:fs";
import { checkPopulationResults } from "sijill";
import { describe, expect, test } from "vitest";
import type { ForeignResult } from "../../../src/population/reference/PopulationCheck.ts";
import { references, referencesAreHere } from "../support/shared.ts";

const here = referencesAreHere("population estimates against those of R's packages");
// Bootstraps and the long model lists are for `npm run check:population`.
const names = here
  ? readdirSync(`${references}/results`).filter((name) => !/boot|closedpms\.hare6/.test(name))
  : [];

const read = (path: string) => JSON.parse(readFileSync(`${references}/${path}`, "utf8"));

describe.skipIf(!here)("results of R's packages on real data sets", () => {
  test.each(names)("%s agrees", async (name) => {
    const results = read(`results/${name}`);
    const { failures } = await checkPopulationResults(read(`datasets/${results.dataset}.json`), results);
    expect(failures).toEqual([]);
  });

  test.each([
    [
      "rcapture_closedpms.kosovo.json",
      (results: ForeignResult) => (results.models_by_bic[0].abundance *= 1.00001),
    ],
    ["rcapture_closedp.kosovo.json", (results: ForeignResult) => (results["closedp.t"][2].stderr *= 1.00001)],
    ["dga.kosovo.json", (results: ForeignResult) => (results.posterior_at[3].p *= 1 + 1e-7)],
    [
      "sparsemse_point.uk5.json",
      (results: ForeignResult) => (results.stepwise[1].estimate["point est."] += 1),
    ],
    ["mse2_bic_point.korea3.json", (results: ForeignResult) => (results.n_admissible_models += 1)],
    ["care1.kosovo.json", (results: ForeignResult) => (results.LSC.est *= 1.0001)],
  ])("a changed answer in %s is found", async (name, change) => {
    const results = read(`results/${name}`);
    change(results);
    const { failures } = await checkPopulationResults(read(`datasets/${results.dataset}.json`), results);
    // One answer of CARE1 is compared with its error and its limits as well.
    expect(failures.length).toBeGreaterThan(0);
    expect(failures.length).toBeLessThanOrEqual(3);
  });
});

describe("results that cannot be compared", () => {
  const dataset = {
    lists: ["a", "b"],
    cells: [
      { history: "10", count: 5 },
      { history: "11", count: 5 },
    ],
  };

  test("of a method that is not offered are listed with its name, and are no failure", async () => {
    const tool = "MultipleSystemsEstimation::estimate_population_bayesthresh";
    const { compared, notCompared, notes, failures } = await checkPopulationResults(dataset, { tool });
    expect([compared, notCompared, failures]).toEqual([0, 1, []]);
    expect(notes).toEqual(["not compared: Bayesian thresholding (Silverman 2020) is not offered here"]);
  });

  test("of a tool that nobody knows are a failure, never passed over", async () => {
    const { compared, failures } = await checkPopulationResults(dataset, { tool: "Bayes::threshold" });
    expect(compared).toBe(0);
    expect(failures).toEqual(["nothing is compared: what Bayes::threshold does is not understood"]);
  });

  test("of latent classes without a median are a failure; chains that do not agree are told and compared with nothing", async () => {
    const strange = await checkPopulationResults(dataset, {
      tool: "LCMCR::lcmCR",
      answers: [1, 2],
    } as object);
    expect(strange.failures).toEqual(["nothing is compared: no median was found in this layout"]);
    const apart = await checkPopulationResults(dataset, {
      tool: "LCMCR::lcmCR",
      median: 12,
      rhat: 2.1,
    } as object);
    expect(apart.failures).toEqual([]);
    expect(apart.notes).toContain("not compared: LCMCR's chains do not agree (R-hat 2.10)");
  });

  test("of a known tool in a wrong shape are a failure", async () => {
    const { failures } = await checkPopulationResults(dataset, { tool: "dga::bma.cr" });
    expect(failures.length).toBeGreaterThan(0);
  });
});
