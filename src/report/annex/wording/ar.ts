import type { AnnexWording } from "./AnnexWording.ts";
import { draft } from "./draft.ar.ts";
import { generated } from "./generated.ar.ts";
import { rules } from "./rules.ar.ts";
import { parts, sections } from "./sections.ar.ts";

/** Arabic words of an annex. */
export const ar: AnnexWording = {
  parts,
  sections,
  rules,
  generated,
  draft,
  phrases: {
    finding: "النتيجة {number}.",
    place: "المكان: {place}.",
    see: "انظر {paragraph}.",
    noInterval: {
      documented: "عدّ كامل للأرشيف، بلا مجال.",
      published: "كما نشره آخرون، ولم يذكروا مجالًا.",
      estimated: "تقدير.",
      synthetic: "مصطنع، وليس نتيجة.",
    },
    confidence: {
      high: "درجة الثقة: عالية؛ لا يغيّرها أي اختيار معقول.",
      moderate: "درجة الثقة: متوسطة؛ قد يغيّرها اختيار معقول أو مصدر لاحق.",
      low: "درجة الثقة: منخفضة؛ تستند إلى مصدر ضعيف أو إلى سجلات قليلة.",
    },
    judgment: {
      facts: "الوقائع التي بُني عليها.",
      method: "الطريقة.",
      result: "النتيجة.",
      limits: "الحدود.",
    },
  },
};
