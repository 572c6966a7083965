import type { Column } from "../../quantities/index.ts";
import type { AnalysisWording } from "../wording/index.ts";

/** The columns of a facility: its id, and its names in English and Arabic. */
export function facilityColumns(words: AnalysisWording["figures"]): readonly Column[] {
  const name = (language: "en" | "ar"): Column => ({
    name: language === "en" ? "facilityEn" : "facilityAr",
    label: language === "en" ? words.facility : words.arabicName,
    type: "text",
    role: "dimension",
    meaning: "description",
    labelOf: "facility",
    labelLanguage: language,
    ...(language === "en" ? {} : { missing: words.noArabicName }),
  });
  return [
    { name: "facility", label: words.id, type: "text", role: "dimension", meaning: "facility" },
    name("en"),
    name("ar"),
  ];
}
