import type { DisclosureWording } from "./DisclosureWording.ts";

export const ar: DisclosureWording = {
  levels: {
    day: "اليوم",
    month: "الشهر",
    quarter: "ربع السنة",
    year: "السنة",
    facility: "المنشأة",
    agency: "الجهاز",
    hospital: "المشفى",
    governorate: "المحافظة",
    band: "الفئة العمرية",
    sex: "الجنس",
    cause: "سبب الوفاة المعلن",
    all: "محذوف",
  },
  coarsened: (column, level) => `حمايةً للأشخاص، يُعطى «${column}» على النحو الآتي: ${level}.`,
  doesNotAddUp: "لا يُستخرج من الصفوف المجمّعة",
  legend: (mark) => `${mark}: معلوم ومحجوب حمايةً للأشخاص؛ وهو ليس صفرًا.`,
  tableWithheld: "هذا الجدول محجوب في هذه النسخة حمايةً للأشخاص.",
  noteWithheld: "ملاحظة على هذا الجدول محجوبة في هذه النسخة.",
  figureWithheld: {
    subtitle: "محجوب في هذه النسخة",
    reason: "هذا الشكل محجوب في هذه النسخة حمايةً للأشخاص. وتتضمنه النسخة المختومة بالرقم نفسه.",
  },
  unreliable: (below) => `غير موثوق: أقل من ${below} وفاة`,
  withheld: "محجوب",
};
