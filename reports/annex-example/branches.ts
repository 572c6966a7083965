import {
  type AnalysisContext,
  type Choice,
  type PublishedFigures,
  publishedQuantity,
  type Quantity,
  type Refusal,
} from "sijill";

type Say = AnalysisContext["say"];

/** Findings that a choice may bear on, in the order of the tables. */
const findings = {
  list: ["vdc.deaths", "vdc.months"],
  damascus: ["damascus.bodies"],
  branches: ["caesar.two-branches"],
} as const;

/** What is counted: the list leaves no choice, and of the Damascus photographs only bodies were dated. */
export function unitChoice(say: Say): Choice {
  return {
    id: "unit",
    label: say({ en: "Unit of count", ar: "وحدة العد" }),
    options: [
      { id: "bodies", label: say({ en: "bodies", ar: "الجثث" }) },
      { id: "photographs", label: say({ en: "photographs", ar: "الصور" }) },
    ],
    notApplicable: [
      {
        findings: findings.list,
        because: say({
          en: "the list records persons; it holds neither photographs nor bodies",
          ar: "القائمة تسجل أشخاصا، وليس فيها صور ولا جثث",
        }),
      },
    ],
  };
}

/** Under which facility a body is counted: only the Caesar photographs have a published division by facility. */
export function attributionChoice(say: Say): Choice {
  return {
    id: "attribution",
    label: say({ en: "Facility a body is counted under", ar: "المكان الذي تعد الجثة فيه" }),
    options: [
      {
        id: "card",
        label: say({
          en: "the branch on the card, as the later published version counts it",
          ar: "الفرع المكتوب على البطاقة، بعد الصيغة المنشورة الأحدث",
        }),
      },
      {
        id: "card-earlier",
        label: say({
          en: "the branch on the card, as the earlier published version counts it",
          ar: "الفرع المكتوب على البطاقة، بعد الصيغة المنشورة الأقدم",
        }),
      },
      {
        id: "hospital",
        label: say({
          en: "the hospital where the body was photographed",
          ar: "المشفى الذي صورت فيه الجثة",
        }),
      },
    ],
    notApplicable: [
      {
        findings: findings.list,
        because: say({
          en: "the monthly figures of the list name no facility",
          ar: "الأرقام الشهرية للقائمة لا تسمي أي مكان احتجاز",
        }),
      },
      {
        findings: findings.damascus,
        because: say({
          en: "no division of the Damascus photographs by branch or hospital was published in the sources at hand",
          ar: "لم ينشر في المصادر المتاحة أي توزيع لصور دمشق بحسب الفرع أو المشفى",
        }),
      },
    ],
  };
}

/** Bodies dated after the day are a share of bodies: of photographs no such share is known. */
export function withoutPhotographsByYear(say: Say): Refusal {
  return {
    kind: "refusal",
    code: "SIJILL_REPORT_NO_PHOTOGRAPHS_BY_YEAR",
    question: say({
      en: "photographs of the Damascus files dated after the day",
      ar: "صور ملفات دمشق المؤرخة بعد ذلك اليوم",
    }),
    reasons: [
      say({
        en: "The published share by years is of bodies; no number of photographs by year was published.",
        ar: "النسبة المنشورة بحسب الأعوام نسبة من الجثث؛ ولم ينشر عدد للصور بحسب السنة.",
      }),
    ],
    wouldNeed: say({ en: "the number of photographs by year", ar: "عدد الصور بحسب السنة" }),
  };
}

/** Share of the two branches with most bodies among all of the Caesar photographs, by a secondary account. */
export function shareOfTwoBranches(
  published: PublishedFigures,
  { unit, attribution }: Readonly<Record<string, string>>,
  say: Say,
): Quantity | Refusal {
  const refused = refusalOf(unit, attribution, say);
  if (refused !== null) return refused;
  const counts = unit === "photographs" ? "photos" : "bodies";
  const parts = ["215", "227"].map((branch) =>
    publishedQuantity(published, `caesar-branch-${branch}-${counts}`),
  );
  const all = publishedQuantity(published, `caesar-detainee-${counts}`);
  const numerator = parts
    .map((part) => (attribution === "card-earlier" ? earlierVersion(part) : Number(part.value)))
    .reduce((sum, one) => sum + one, 0);
  const denominator = Number(all.value);
  return {
    kind: "proportion",
    id: "caesar.two-branches",
    label: say({
      en: "share of two branches among the dead detainees of the Caesar photographs",
      ar: "نصيب فرعين من الموتى المحتجزين في صور قيصر",
    }),
    value: numerator / denominator,
    numerator,
    denominator,
    base: all.label,
    period: all.period,
    method: { name: "derived from published figures" },
    inputs: [...parts, all].flatMap(({ inputs }) => inputs),
    nature: "published",
  };
}

function refusalOf(unit: string | undefined, attribution: string | undefined, say: Say): Refusal | null {
  const refuse = (reason: string, wouldNeed: string): Refusal => ({
    kind: "refusal",
    code: "SIJILL_REPORT_NO_COUNT_BY_FACILITY",
    question: say({
      en: "share of two facilities among the dead detainees",
      ar: "نصيب مكانين من الموتى المحتجزين",
    }),
    reasons: [reason],
    wouldNeed,
  });
  if (attribution === "hospital")
    return refuse(
      say({
        en: "The sources at hand give no count by hospital.",
        ar: "لا تعطي المصادر المتاحة أي عدد بحسب المشفى.",
      }),
      say({ en: "a count of bodies by hospital", ar: "عدد الجثث بحسب المشفى" }),
    );
  if (attribution === "card-earlier" && unit === "photographs")
    return refuse(
      say({
        en: "Photographs by branch are known in one version only.",
        ar: "لا تعرف الصور بحسب الفرع إلا بصيغة واحدة.",
      }),
      say({ en: "photographs by branch in the earlier version", ar: "الصور بحسب الفرع في الصيغة الأقدم" }),
    );
  return null;
}

/** The limits of a count by branch are its two published versions: the earlier one is the one that is not the value. */
function earlierVersion({ value, bounds }: Quantity): number {
  return (
    [bounds?.lower, bounds?.upper].find((bound) => typeof bound === "number" && bound !== value) ??
    Number(value)
  );
}
