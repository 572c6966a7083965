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
    expect(failures).toHaveLength(1);
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

  test("of a tool whose method is not offered are named, not passed over", async () => {
    const { compared, notes } = await checkPopulationResults(dataset, { tool: "Bayes::threshold" });
    expect(compared).toBe(0);
    expect(notes).toEqual(["not compared: what Bayes::threshold does is not offered"]);
  });

  test("of a known tool in a wrong shape are a failure", async () => {
    const { failures } = await checkPopulationResults(dataset, { tool: "dga::bma.cr" });
    expect(failures.length).toBeGreaterThan(0);
  });
});
