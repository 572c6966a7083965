import type { Archive } from "../../archive/index.ts";

/** English and Arabic names of a facility id; a value outside the vocabulary stands for itself. */
export function facilityNames(
  archive: Pick<Archive, "vocabulary">,
  id: string,
): { readonly en: string; readonly ar: string | null } {
  if (id === "unknown") return { en: "facility unknown", ar: null };
  if (id === "not-recorded") return { en: "facility not recorded", ar: null };
  const facility = archive.vocabulary.byId(id);
  return facility === undefined || facility === null
    ? { en: id, ar: null }
    : { en: facility.nameEn, ar: facility.nameAr };
}
