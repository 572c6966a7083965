import type { Lineage } from "./Lineage.ts";

/** Ids of the quantities and tables that a figure was made from; none for one that counts records itself. */
export function lineageSources(lineage: Lineage | undefined): readonly string[] {
  switch (lineage?.kind) {
    case "sum":
      return lineage.of.map(({ quantity }) => quantity);
    case "quotient":
      return [lineage.numerator, lineage.denominator, ...(lineage.limits ?? [])];
    case "derived":
      return lineage.from;
    default:
      return [];
  }
}
