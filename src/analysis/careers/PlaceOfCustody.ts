import { type FacilityRef, type Missing, normalizeArabic } from "../../records/index.ts";

/** A place as a record names it, or the name of why it is missing. */
export type PlaceOfCustody = FacilityRef | Missing;

/** Whether a record names the place at all. */
export function isNamedPlace(place: PlaceOfCustody): place is FacilityRef {
  return typeof place !== "string";
}

/**
 * The key under which places are counted together: the id of a resolved one, the words of the source for others, the
 * name of why it is missing for those that are.
 */
export function placeKey(place: PlaceOfCustody): string {
  if (!isNamedPlace(place)) return place;
  return place.kind === "resolved" ? place.facility : place.text;
}

/** Whether two named places are one, whatever the script or the spelling of hamza and ta marbuta. */
export function isSamePlace(first: PlaceOfCustody, second: PlaceOfCustody): boolean {
  if (!isNamedPlace(first) || !isNamedPlace(second)) return false;
  return bare(placeKey(first)) === bare(placeKey(second));
}

function bare(text: string): string {
  return normalizeArabic(text).trim().toLowerCase();
}
