import type { PopulationEstimate, Table } from "../../quantities/index.ts";

/**
 * The curve of an estimate over possible sizes as rows, for the chart of it; null where the method has none.
 *
 * @example
 * import { captureHistories, isRefusal, loglinearEstimate, sizeCurveTable } from "sijill";
 *
 * const cells = [{ history: "10", count: 40 }, { history: "01", count: 60 }, { history: "11", count: 20 }];
 * const histories = captureHistories({ lists: ["register", "families"], cells });
 * const estimate = await loglinearEstimate(histories);
 * if (!isRefusal(estimate)) console.log(sizeCurveTable(estimate)?.columns.map(({ name }) => name).join(" ")); // → size height
 */
export function sizeCurveTable(estimate: PopulationEstimate): Table | null {
  const { curve } = estimate;
  if (curve === undefined) return null;
  return {
    id: `${estimate.id}.curve`,
    title: `${curve.kind === "posterior" ? "Posterior" : "Profile likelihood"} of the size`,
    columns: [
      { name: "size", label: "Size", type: "number", role: "dimension", decimals: 0, meaning: "estimate" },
      {
        name: "height",
        label: curve.kind === "posterior" ? "Probability" : "Twice the log-likelihood below its maximum",
        type: "number",
        role: "measure",
        decimals: 6,
        meaning: "estimate",
      },
    ],
    rows: curve.sizes.map((size, at) => ({ size, height: curve.heights[at] as number })),
    unit: estimate.unit,
    nature: estimate.nature,
    method: estimate.method,
    inputs: estimate.inputs,
    notes: [...estimate.warnings],
  };
}
