import { openSolver } from "../../../statistics/index.ts";
import { contains } from "../../histories/history.ts";
import { hierarchicalModels } from "../../loglinear/hierarchicalModels.ts";
import { isEstimated } from "../../loglinear/LoglinearFit.ts";
import { modelCells } from "../../loglinear/modelCells.ts";
import { modelFitter } from "../../loglinear/modelFitter.ts";
import { modelName, modelTerms, readModelName } from "../../loglinear/modelName.ts";
import { glmAsInR } from "../glmAsInR.ts";
import type { PopulationCheck } from "../PopulationCheck.ts";
import { compareFit } from "./compareFit.ts";

/** All hierarchical models: closedpMS.t. */
export const rcaptureModels: PopulationCheck = {
  tool: "Rcapture::closedpMS",
  async compare(result, histories, tally) {
    const { counts, lists, observed } = histories;
    const cells = modelCells(histories);
    const fitter = modelFitter(cells, await openSolver());
    if (typeof result.n === "number") tally.same("persons recorded", observed, result.n);
    if (typeof result.nmodels === "number" && typeof result.maxorder === "number")
      tally.same(
        "number of models",
        hierarchicalModels(lists.length, result.maxorder)?.length,
        result.nmodels,
      );
    const named = result.best_bic === undefined ? [] : [result.best_bic];
    for (const row of [...named, ...(result.models_by_bic ?? []), ...(result.models_sample ?? [])]) {
      const name = String(row.model);
      const interactions = readModelName(name, lists.length);
      tally.holds(
        `${name} is not understood as a model of ${lists.length} lists`,
        interactions !== null && sameModel(name, modelName(interactions, lists.length)),
      );
      if (interactions === null) continue;
      const fit = fitter.fit(counts, interactions);
      const columns = modelTerms(lists.length, interactions, []).map((term) =>
        cells.fitted.map((history) => (contains(history, term) ? 1 : 0)),
      );
      const response = cells.fitted.map((history) => counts[history] as number);
      const isOnBoundary = fit.status === "boundary" || fit.empty.length > 0;
      compareFit(name, isEstimated(fit) ? { ...fit, isOnBoundary } : null, row, tally, () =>
        glmAsInR(columns, response),
      );
    }
  },
};

/** R's list of terms in any order. */
function sameModel(theirs: string, ours: string): boolean {
  const terms = (name: string) => name.replace(/[[\]]/g, "").split(",").sort().join();
  return terms(theirs) === terms(ours);
}
