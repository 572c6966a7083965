import type { RedactionWording } from "./RedactionWording.ts";

export const ar: RedactionWording = {
  title: "الحجب",
  introduction:
    "كل ما طلب أي طرف حجبه عن بعض القراء. يقرر الحجب من يرى جزءا من النص، ولا يغير أي قيمة، ويمكن إثبات أن النسخة المحجوبة جزء من النسخة المختومة.",
  none: "لم يطلب أحد حجب شيء.",
  id: "الحجب",
  askedBy: "الطالب",
  day: "التاريخ",
  reason: "السبب",
  decision: "القرار",
  granted: "وافق عليه: {by}",
  refused: "رفضه: {by}",
};
