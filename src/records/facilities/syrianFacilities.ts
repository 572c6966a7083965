import { z } from "zod";
import facilities from "../../../data/facilities/facilities.json" with { type: "json" };
import { createFacilityVocabulary, type FacilityVocabulary } from "./createFacilityVocabulary.ts";
import { facilitySchema } from "./Facility.ts";

let vocabulary: FacilityVocabulary | undefined;

/**
 * The vocabulary of 87 Syrian detention branches, prisons, military hospitals, burial sites and record-making units.
 * Most entries are secondary; data/facilities/README.md says what was verified. Built on the first call, then kept.
 *
 * @example
 * import { syrianFacilities } from "sijill";
 * const match = syrianFacilities().resolve("الفرع ٢١٥");
 * console.log(match.kind === "resolved" ? match.facility.nameEn : match.kind); // → MI Branch 215 (Raids)
 */
export function syrianFacilities(): FacilityVocabulary {
  vocabulary ??= createFacilityVocabulary(z.array(facilitySchema).parse(facilities));
  return vocabulary;
}
