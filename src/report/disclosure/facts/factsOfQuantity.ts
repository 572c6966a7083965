import type { Count, Quantity } from "../../../quantities/index.ts";
import type { Hierarchies } from "../hierarchies/Hierarchies.ts";
import type { Fact, FactPlace } from "./Fact.ts";
import { regionOf } from "./regionOf.ts";

/**
 * The statements that a count of selected records makes: its value, and where it has bounds, how many there are at
 * most. None for a quantity that counts nothing by itself.
 */
export function factsOfQuantity(
  quantity: Quantity,
  options: {
    readonly hierarchies: Hierarchies;
    readonly versionOf: (dataset: string) => string | null;
    readonly place: FactPlace;
  },
): readonly Fact[] {
  if (!isCounted(quantity)) return [];
  const { selection, measure } = quantity.lineage;
  const version = options.versionOf(selection.dataset);
  if (version === null) return [];
  const fact: Fact = {
    dataset: selection.dataset,
    version,
    measure,
    ...regionOf(options.hierarchies, selection.where, selection.period),
    value: quantity.value,
    unit: quantity.unit,
    place: options.place,
    largest: null,
  };
  const most = quantity.bounds?.upper ?? null;
  return most === null ? [fact] : [fact, { ...fact, measure: "open", value: most }];
}

type CountLineage = Extract<NonNullable<Quantity["lineage"]>, { readonly kind: "count" }>;

/** A count that says which records it counts. */
export function isCounted(quantity: Quantity): quantity is Count & { readonly lineage: CountLineage } {
  return quantity.kind === "count" && quantity.lineage?.kind === "count";
}
