import { type FacilityRef, facilityReference, type Missing } from "../../records/index.ts";
import type { OpenedDataset } from "../dataset/OpenedDataset.ts";

/** Reads what a record says of a facility or hospital: resolved by the vocabulary, as written, or missing by name. */
export function placeReader({
  descriptor,
  vocabulary,
}: OpenedDataset): (field: "facility" | "hospital", text: string | null) => FacilityRef | Missing {
  const { codebook, facilities } = descriptor;
  const known = new Map<string, FacilityRef>();
  return (field, text) => {
    if (text === null) return "not-recorded";
    if (text === "") return "unknown";
    const terms = codebook?.[field];
    const name = terms !== undefined && Object.hasOwn(terms, text) ? (terms[text] ?? text) : text;
    const found =
      known.get(name) ??
      (facilities === "as-written"
        ? { kind: "unresolved" as const, text: name }
        : facilityReference(vocabulary.resolve(name)));
    known.set(name, found);
    return found;
  };
}
