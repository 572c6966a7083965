import type { NotebookWording } from "./NotebookWording.ts";

/** Arabic words of a notebook. */
export const ar: NotebookWording = {
  types: {
    text: "نص",
    integer: "عدد صحيح",
    number: "عدد",
    date: "تاريخ (EDTF)",
    boolean: "نعم أو لا",
  },
  missing: "ناقص",
  none: "لا شيء",
  size: "الصفوف: {rows}، الأعمدة: {columns}",
  notShown: "صفوف غير معروضة: {rows}",
  method: "الطريقة",
  inputs: "المصدر",
  period: "الفترة",
  noAnswer: "لا جواب",
  reasons: "الأسباب",
  wouldNeed: "ما الذي يلزم للجواب",
  more: "وغيرها: {number}",
  archive: {
    title: "أرشيف، عدد مجموعات البيانات: {number}",
    unit: "وحدة العد",
    coverage: "ما كان يمكن تسجيله",
    coverageOf: "من {from} إلى {to}",
    rows: "الصفوف",
    account: "قُرئ {read}، قُبل {accepted}، رُفض {rejected}",
    completeness: "ما هو مدوَّن",
    notRecorded: "غير مسجَّل",
    filled: "مدوَّن في {share}",
    complete: "كامل",
    files: "الملفات",
    nature: "الأرقام",
  },
};
