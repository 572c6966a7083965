import type { Count, Quantity } from "../../../quantities/index.ts";
import type { Hierarchies } from "../hierarchies/Hierarchies.ts";
import type { Fact, FactPlace } from "./Fact.ts";
import { regionOf } from "./regionOf.ts";

/** The statement that a count of selected records makes; null for a quantity that counts nothing by itself. */
export function factOfQuantity(
  quantity: Quantity,
  options: {
    readonly hierarchies: Hierarchies;
    readonly versionOf: (dataset: string) => string | null;
    readonly place: FactPlace;
  },
): Fact | null {
  if (!isCounted(quantity)) return null;
  const { selection, measure } = quantity.lineage;
  const version = options.versionOf(selection.dataset);
  if (version === null) return null;
  return {
    dataset: selection.dataset,
    version,
    measure,
    ...regionOf(options.hierarchies, selection.where, selection.period),
    value: quantity.value,
    unit: quantity.unit,
    place: options.place,
    largest: null,
  };
}

type CountLineage = Extract<NonNullable<Quantity["lineage"]>, { readonly kind: "count" }>;

/** A count that says which records it counts. */
export function isCounted(quantity: Quantity): quantity is Count & { readonly lineage: CountLineage } {
  return quantity.kind === "count" && quantity.lineage?.kind === "count";
}
