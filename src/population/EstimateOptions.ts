import type { Nature, Period, PopulationEstimate } from "../quantities/index.ts";
import type { CaptureHistories } from "./histories/Histories.ts";

/** How an estimate is named where it is printed; everything has a default. */
export interface EstimateOptions {
  /** Default "population." and the method. */
  readonly id?: string;
  /** Default: persons, recorded or not. */
  readonly label?: string;
  readonly period?: Period;
  /** "synthetic" for made-up lists. Default "estimated". */
  readonly nature?: Extract<Nature, "estimated" | "synthetic">;
  /** Level of the interval. Default 0.95. */
  readonly level?: number;
}

/** What no overlap of lists can show, for every method. */
export const COMMON_ASSUMPTIONS = [
  "The population was closed: the lists sought the same persons, of one place and period.",
  "Records were linked without error: a missed link raises the estimate, a false one lowers it.",
  "Every list holds only persons of the population.",
] as const;

/** The parts of an estimate that all methods write alike. */
export function estimateBase(
  method: string,
  histories: CaptureHistories,
  options: EstimateOptions,
): Pick<
  PopulationEstimate,
  "kind" | "id" | "label" | "period" | "inputs" | "nature" | "unit" | "documented"
> {
  return {
    kind: "population-estimate",
    id: options.id ?? `population.${method}`,
    label: options.label ?? "persons, recorded or not",
    period: options.period ?? null,
    inputs: histories.inputs,
    nature: options.nature ?? "estimated",
    unit: histories.unit,
    documented: histories.observed,
  };
}
