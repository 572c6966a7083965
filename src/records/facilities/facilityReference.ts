import type { FacilityRef } from "../FacilityRef.ts";
import type { FacilityMatch } from "./FacilityMatch.ts";

/**
 * A match as a record keeps it: ids in place of whole facilities.
 *
 * @param match what a vocabulary made of a text
 * @example
 * import { facilityReference, syrianFacilities } from "sijill";
 * console.log(facilityReference(syrianFacilities().resolve("265")).kind); // → ambiguous
 */
export function facilityReference(match: FacilityMatch): FacilityRef {
  switch (match.kind) {
    case "resolved":
      return { kind: "resolved", text: match.text, facility: match.facility.id, matchedBy: match.matchedBy };
    case "ambiguous":
      return { kind: "ambiguous", text: match.text, candidates: match.candidates.map(({ id }) => id) };
    case "unresolved":
      return { kind: "unresolved", text: match.text };
    default:
      return match satisfies never;
  }
}
