import type { Archive } from "../../archive/index.ts";
import { selectWording } from "../wording/index.ts";

const en = selectWording("en").figures;
const ar = selectWording("ar").figures;

/** English and Arabic names of a facility id; a value outside the vocabulary stands for itself. */
export function facilityNames(
  archive: Pick<Archive, "vocabulary">,
  id: string,
): { readonly en: string; readonly ar: string | null } {
  if (id === "unknown") return { en: en.facilityUnknown, ar: ar.facilityUnknown };
  if (id === "not-recorded") return { en: en.facilityNotRecorded, ar: ar.facilityNotRecorded };
  const facility = archive.vocabulary.byId(id);
  return facility === undefined || facility === null
    ? { en: id, ar: null }
    : { en: facility.nameEn, ar: facility.nameAr };
}

/** The name of a facility in the language of the archive; where it has none in Arabic, the English one. */
export function facilityName(archive: Archive, id: string): string {
  const names = facilityNames(archive, id);
  return archive.language === "ar" ? (names.ar ?? names.en) : names.en;
}
