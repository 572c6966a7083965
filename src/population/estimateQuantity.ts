import type { PopulationEstimate } from "../quantities/index.ts";

/**
 * An estimate as a report binds it: without the models, graphs or chains that a method adds to it.
 *
 * @param names what the report calls it
 * @example
 * import { captureHistories, estimateQuantity, formatQuantity, isRefusal, twoListEstimate } from "sijill";
 *
 * const cells = [{ history: "10", count: 60 }, { history: "01", count: 40 }, { history: "11", count: 20 }];
 * const estimate = twoListEstimate(captureHistories({ lists: ["register", "families"], cells }), { method: "lincoln-petersen" });
 * if (!isRefusal(estimate)) console.log(formatQuantity(estimateQuantity(estimate, { id: "all" }), { language: "en", form: "unit" })); // → 240 persons
 */
export function estimateQuantity(
  estimate: PopulationEstimate,
  names: { readonly id?: string; readonly label?: string } = {},
): PopulationEstimate {
  const { kind, period, value, unit, documented, interval, curve, method, priors, seed } = estimate;
  return {
    kind,
    id: names.id ?? estimate.id,
    label: names.label ?? estimate.label,
    period,
    value,
    unit,
    documented,
    ...(interval === undefined ? {} : { interval }),
    ...(curve === undefined ? {} : { curve }),
    method,
    priors,
    seed,
    assumptions: estimate.assumptions,
    warnings: estimate.warnings,
    inputs: estimate.inputs,
    nature: estimate.nature,
    ...(estimate.citation === undefined ? {} : { citation: estimate.citation }),
  };
}
