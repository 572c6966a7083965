import { CLOSED_MODELS, type ClosedModel } from "../../closedPopulation/designs.ts";

/** "Mh Poisson2", "Mh Gamma 3.5" and "Mth Chao (LB)" by our names; null for a model that this library does not have. */
export function readClosedModel(name: string): ClosedModel | null {
  const ours = name
    .replace(/ \(LB\)$/, "")
    .replace(/Poisson ?2$/, "Poisson")
    .replace(/Gamma ?3\.5$/, "Gamma");
  return CLOSED_MODELS.find((model) => model === ours) ?? null;
}
