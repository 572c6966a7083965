import type { DifferenceWording } from "./DifferenceWording.ts";

export const ar: DifferenceWording = {
  causes: { data: "البيانات", method: "الطريقة", code: "الشيفرة", text: "النص" },
  input: {
    changed: "تغير ملف المدخلات {name}.",
    added: "أضيف ملف المدخلات {name}.",
    removed: "لم يعد ملف المدخلات {name} مستعملا.",
  },
  analysis: {
    changed: "تغير ملف التحليل {name}.",
    added: "أضيف ملف التحليل {name}.",
    removed: "حذف ملف التحليل {name}.",
  },
  method: "كانت الطريقة «{was}» وصارت «{is}».",
  methodSettings: "تغيرت إعدادات الطريقة «{is}».",
  tool: "كان إصدار المكتبة {was} وصار {is}.",
  seed: "كانت بذرة الأعداد العشوائية {was} وصارت {is}.",
  text: "الرقم لم يتغير؛ إنما يكتبه النص بصيغة أخرى أو في موضع آخر.",
  members: {
    kind: "النوع",
    value: "القيمة",
    unit: "الوحدة",
    numerator: "البسط",
    denominator: "المقام",
    base: "الأساس",
    "period from": "بداية الفترة",
    "period to": "نهاية الفترة",
    "interval lower": "الحد الأدنى للمجال",
    "interval upper": "الحد الأعلى للمجال",
    "bounds lower": "الحد الأدنى",
    "bounds upper": "الحد الأعلى",
  },
};
