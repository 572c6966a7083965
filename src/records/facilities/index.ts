/** Facilities: which place a register means, or which places it can mean. */
export { createFacilityVocabulary, type FacilityVocabulary } from "./createFacilityVocabulary.ts";
export { type Facility, facilitySchema } from "./Facility.ts";
export type { FacilityMatch, MatchedBy } from "./FacilityMatch.ts";
export { facilityReference } from "./facilityReference.ts";
export { syrianFacilities } from "./syrianFacilities.ts";
