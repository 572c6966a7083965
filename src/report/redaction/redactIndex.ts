import type { AnalysisIndex } from "../analysis/index.ts";
import type { RedactionPlan } from "./RedactionPlan.ts";

/** What an analysis returned, without everything a version withholds: nothing written from it can give that away. */
export function redactIndex(index: AnalysisIndex, plan: RedactionPlan): AnalysisIndex {
  return {
    quantities: without(index.quantities, plan.quantities),
    tables: without(index.tables, plan.tables),
    figures: without(index.figures, plan.figures),
    sources: without(index.sources, plan.sources),
  };
}

const without = <Item>(items: ReadonlyMap<string, Item>, withheld: ReadonlyMap<string, unknown>) =>
  new Map([...items].filter(([id]) => !withheld.has(id)));
