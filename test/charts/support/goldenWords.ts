import type { Language } from "../../../src/quantities/index.ts";

/** The author's words of the golden charts, in each language. */
export const goldenWords = {
  report: {
    en: "20 January 2014: report on the Caesar photographs",
    ar: "20 كانون الثاني 2014: التقرير عن صور قيصر",
    de: "20. Januar 2014: Bericht über die Caesar-Fotografien",
    fr: "20 janvier 2014 : rapport sur les photographies de César",
  },
  threeDates: {
    en: "A date of photograph, a date of death and a date of documentation are three different dates.",
    ar: "تاريخ التصوير وتاريخ الوفاة وتاريخ التوثيق ثلاثة تواريخ مختلفة.",
    de: "Das Datum der Aufnahme, das des Todes und das der Dokumentation sind drei verschiedene Daten.",
    fr: "La date de la photographie, celle du décès et celle de la documentation sont trois dates différentes.",
  },
  beforeAndAfter: {
    en: "Bodies were photographed before and after the report of January 2014; 2014 lies between the two collections",
    ar: "صورت جثث قبل تقرير كانون الثاني 2014 وبعده؛ وعام 2014 واقع بين المجموعتين",
    de: "Leichname wurden vor und nach dem Bericht vom Januar 2014 fotografiert; 2014 liegt zwischen den beiden Beständen",
    fr: "Des corps ont été photographiés avant et après le rapport de janvier 2014 ; 2014 se trouve entre les deux collections",
  },
  syria: {
    en: "Syria",
    ar: "سورية",
    de: "Syrien",
    fr: "Syrie",
  },
  nowhere: {
    en: "nowhere",
    ar: "لا مكان",
    de: "nirgends",
    fr: "nulle part",
  },
  certainAndPossible: {
    en: "Certain and possible deaths by year",
    ar: "الوفيات المؤكدة والمحتملة بحسب السنة",
    de: "Sichere und mögliche Todesfälle nach Jahr",
    fr: "Décès certains et possibles par année",
  },
  documentedAndEstimated: {
    en: "12,270 documented, 17,723 estimated",
    ar: "12,270 موثقة، و17,723 مقدرة",
    de: "12.270 dokumentiert, 17.723 geschätzt",
    fr: "12 270 documentés, 17 723 estimés",
  },
  peaks: {
    en: "The peaks are months in which deaths became known, not months of dying",
    ar: "الذروات أشهر عرفت فيها الوفيات، لا أشهر وقوعها",
    de: "Die Gipfel sind Monate, in denen Todesfälle bekannt wurden, nicht Monate des Sterbens",
    fr: "Les pics sont des mois où des décès ont été connus, non des mois où l’on est mort",
  },
  recognised: {
    en: "Caesar photographs published; people recognised",
    ar: "نشر صور قيصر والتعرف إلى أصحابها",
    de: "Caesar-Fotografien veröffentlicht; Menschen erkannt",
    fr: "photographies de César publiées ; des personnes reconnues",
  },
  notices: {
    en: "civil registries issued death notices",
    ar: "إصدار السجل المدني شهادات وفاة",
    de: "Standesämter gaben Todesmitteilungen heraus",
    fr: "l’état civil a délivré des avis de décès",
  },
  byMonth: {
    en: "Recorded deaths in detention by month",
    ar: "الوفيات المسجلة في الاحتجاز بحسب الشهر",
    de: "Verzeichnete Todesfälle in Haft nach Monat",
    fr: "Décès enregistrés en détention par mois",
  },
  short: {
    en: "A short series",
    ar: "سلسلة قصيرة",
    de: "Eine kurze Reihe",
    fr: "Une série courte",
  },
  first: {
    en: "the first of four labels close together",
    ar: "أولى أربع عبارات متقاربة",
    de: "die erste von vier Beschriftungen nah beieinander",
    fr: "la première de quatre étiquettes proches",
  },
  second: {
    en: "the second, which is rather long and has to be broken into several lines",
    ar: "الثانية، وهي طويلة ولا بد من تقسيمها على عدة أسطر",
    de: "die zweite, die recht lang ist und auf mehrere Zeilen verteilt werden muss",
    fr: "la deuxième, assez longue pour devoir être répartie sur plusieurs lignes",
  },
  third: {
    en: "the third",
    ar: "الثالثة",
    de: "die dritte",
    fr: "la troisième",
  },
  fourth: {
    en: "the fourth, فرع 215",
    ar: "الرابعة، Branch 215",
    de: "die vierte, فرع 215",
    fr: "la quatrième, فرع 215",
  },
  twoBranches: {
    en: "Most of the bodies in the Caesar photographs carry the number of one of two branches",
    ar: "معظم الجثث في صور قيصر تحمل رقم واحد من فرعين",
    de: "Die meisten Leichname der Caesar-Fotografien tragen die Nummer einer von zwei Abteilungen",
    fr: "La plupart des corps des photographies de César portent le numéro de l’une de deux branches",
  },
  damascus: {
    en: "Damascus",
    ar: "دمشق",
    de: "Damaskus",
    fr: "Damas",
  },
  until2013: {
    en: "2011 to August 2013",
    ar: "من 2011 إلى آب 2013",
    de: "2011 bis August 2013",
    fr: "2011 à août 2013",
  },
  twoVersions: {
    en: "two published versions of the figure, not a statistical interval",
    ar: "صيغتان منشورتان للرقم، لا مجال إحصائي",
    de: "zwei veröffentlichte Fassungen der Zahl, kein statistisches Intervall",
    fr: "deux versions publiées du chiffre, non un intervalle statistique",
  },
  branchAndYear: {
    en: "Deaths by branch and year",
    ar: "الوفيات بحسب الفرع والسنة",
    de: "Todesfälle nach Abteilung und Jahr",
    fr: "Décès par branche et année",
  },
  transfers: {
    en: "Transfers to hospitals",
    ar: "النقل إلى المشافي",
    de: "Überführungen in Krankenhäuser",
    fr: "Transferts vers les hôpitaux",
  },
  noPeriod: {
    en: "no period",
    ar: "بلا مدة",
    de: "kein Zeitraum",
    fr: "aucune période",
  },
  withoutRows: {
    en: "A table without rows",
    ar: "جدول بلا صفوف",
    de: "Eine Tabelle ohne Zeilen",
    fr: "Un tableau sans lignes",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;
