import type { PopulationEstimate, Table } from "../../quantities/index.ts";

/** What is known about one assumption of an estimate; the author writes it, the library does not guess. */
export interface AssumptionFinding {
  /** The beginning of the assumption, enough to tell it from the others. */
  readonly assumption: string;
  readonly holds: "yes" | "no" | "in part" | "not known";
  /** What speaks for or against it, and where that is written. */
  readonly because: string;
}

/**
 * The assumptions of estimates as a checklist, for an annex: each once, with the estimates that rest on it, and whether it
 * holds as far as the author has found out. One that nobody has looked at says "not known".
 *
 * @example
 * import { assumptionTable, captureHistories, isRefusal, twoListEstimate } from "sijill";
 *
 * const cells = [{ history: "10", count: 60 }, { history: "01", count: 40 }, { history: "11", count: 20 }];
 * const estimate = twoListEstimate(captureHistories({ lists: ["register", "families"], cells }));
 * if (!isRefusal(estimate)) {
 *   const table = assumptionTable([estimate], [
 *     { assumption: "Being on one list", holds: "no", because: "families were asked by those who kept the register" },
 *   ]);
 *   console.log(table.rows.map(({ holds }) => holds).join(", ")); // → not known, not known, not known, no, not known
 * }
 */
export function assumptionTable(
  estimates: readonly PopulationEstimate[],
  findings: readonly AssumptionFinding[] = [],
): Table {
  const assumptions = [...new Set(estimates.flatMap((estimate) => estimate.assumptions))];
  const rows = assumptions.map((assumption) => {
    const finding = findings.find((one) => assumption.startsWith(one.assumption));
    return {
      assumption,
      estimates: estimates
        .filter((estimate) => estimate.assumptions.includes(assumption))
        .map(({ method }) => method.name)
        .filter((name, at, all) => all.indexOf(name) === at)
        .join("; "),
      holds: finding?.holds ?? "not known",
      because: finding?.because ?? null,
    };
  });
  return {
    id: "population.assumptions",
    title: "What the estimates assume",
    columns: [
      { name: "assumption", label: "Assumption", type: "text", role: "dimension", meaning: "description" },
      {
        name: "estimates",
        label: "Estimates that rest on it",
        type: "text",
        role: "dimension",
        meaning: "description",
      },
      { name: "holds", label: "Does it hold?", type: "text", role: "dimension", meaning: "description" },
      {
        name: "because",
        label: "Why",
        type: "text",
        role: "dimension",
        meaning: "description",
        missing: "nobody has looked",
      },
    ],
    rows,
    unit: null,
    nature: estimates.some(({ nature }) => nature === "synthetic") ? "synthetic" : "estimated",
    method: { name: "assumptions as the methods state them" },
    inputs: [],
    notes: ["No overlap of lists can test these assumptions."],
  };
}
