import type { Translated } from "sijill";

/** Words of the tables and figures, in both languages of the annex. */
export const words = {
  recordedByVdc: {
    en: "detention deaths recorded by the VDC in",
    ar: "الوفيات في الاحتجاز التي سجلها مركز توثيق الانتهاكات في",
  },
  publication: {
    en: "publication of the report on the Caesar photographs",
    ar: "نشر التقرير عن صور قيصر",
  },
  caesarPeriod: {
    en: "period of the Caesar photographs",
    ar: "مدة صور قيصر",
  },
  damascusCore: {
    en: "years that ICIJ names",
    ar: "الأعوام التي يسميها الاتحاد الدولي للصحفيين الاستقصائيين",
  },
  damascusEarly: {
    en: "years of which a few bodies are dated",
    ar: "عامان أرخت بهما جثث قليلة",
  },
  vdcSpring: {
    en: "month in which the recorded number rises",
    ar: "الشهر الذي يرتفع فيه العدد المسجل",
  },
  vdcSummer: {
    en: "months in which the recorded number rises",
    ar: "الأشهر التي يرتفع فيها العدد المسجل",
  },
  vdcFall: {
    en: "fall of the recorded yearly number from 2014 to 2017",
    ar: "انخفاض العدد السنوي المسجل من 2014 إلى 2017",
  },
  vdcFallBase: {
    en: "the number recorded for 2014",
    ar: "العدد المسجل لعام 2014",
  },
  vdcByYear: {
    en: "Deaths in detention recorded by the VDC, by year",
    ar: "الوفيات في الاحتجاز التي سجلها مركز توثيق الانتهاكات، بحسب السنة",
  },
  noEstimate: {
    en: "All figures are published or documented by others and are carried here with their citation; none is an estimate of this annex.",
    ar: "جميع الأرقام نشرها آخرون أو وثقوها، وترد هنا مع الإحالة إليها؛ وليس منها ما هو تقدير لهذا الملحق.",
  },
  noNames: {
    en: "No names of victims were used, and none are contained in the inputs.",
    ar: "لم يستعمل أي اسم من أسماء الضحايا، وليس في المدخلات شيء منها.",
  },
  sensitivity: {
    en: "The headline counts under other choices of the day",
    ar: "الأعداد الرئيسة باختيارات أخرى لليوم",
  },
  day: {
    en: "After the day",
    ar: "بعد يوم",
  },
  source: {
    en: "Source",
    ar: "المصدر",
  },
  unit: {
    en: "Unit",
    ar: "الوحدة",
  },
  body: {
    en: "body",
    ar: "جثة",
  },
  person: {
    en: "person",
    ar: "شخص",
  },
  certainlyAfter: {
    en: "Certainly after",
    ar: "بعده يقينا",
  },
  possiblyAfter: {
    en: "Possibly after",
    ar: "بعده احتمالا",
  },
  sensitivityNote: {
    en: "Certain and possible are the other two choices: every possible date after the day, or some possible date after it.",
    ar: "المؤكد والمحتمل هما الاختياران الآخران: كل تاريخ ممكن بعد اليوم، أو تاريخ ممكن واحد بعده.",
  },
  earlierFigures: {
    en: "Figures published earlier, each with its unit of count",
    ar: "أرقام منشورة سابقا، كل منها بوحدة عده",
  },
  statement: {
    en: "What was counted",
    ar: "ما الذي عد",
  },
  publisher: {
    en: "Publisher",
    ar: "الناشر",
  },
  published: {
    en: "Published",
    ar: "تاريخ النشر",
  },
  noDate: {
    en: "no date known",
    ar: "التاريخ غير معروف",
  },
  figure: {
    en: "Figure",
    ar: "الرقم",
  },
  earlierNote: {
    en: "Rows of different units may not be added or divided.",
    ar: "لا يجوز جمع صفوف ذات وحدات مختلفة ولا قسمة بعضها على بعض.",
  },
  photographs: {
    en: "photographs",
    ar: "صور",
  },
  bodies: {
    en: "bodies",
    ar: "جثث",
  },
  victims: {
    en: "victims",
    ar: "ضحايا",
  },
  persons: {
    en: "persons",
    ar: "أشخاص",
  },
  personsEstimated: {
    en: "persons (estimated)",
    ar: "أشخاص (تقدير)",
  },
  syria: {
    en: "Syria",
    ar: "سورية",
  },
  damascus: {
    en: "Damascus and its surroundings",
    ar: "دمشق وريفها",
  },
  byYearTitle: {
    en: "Two collections and a list: what each could record, and what it records",
    ar: "مجموعتان وقائمة: ما كان في وسع كل منها أن تسجله، وما تسجله",
  },
  unitsDiffer: {
    en: "The panels have different units and must not be compared with one another.",
    ar: "للوحات وحدات مختلفة، ولا يجوز أن تقارن إحداها بالأخرى.",
  },
  vdcByMonthTitle: {
    en: "A series of reports, not of killings: detention deaths recorded by the VDC",
    ar: "سلسلة بلاغات لا سلسلة قتل: الوفيات في الاحتجاز التي سجلها مركز توثيق الانتهاكات",
  },
  fallOfReports: {
    en: "A fall in this series is a fall in reporting and may not be read as fewer killings.",
    ar: "الانخفاض في هذه السلسلة انخفاض في التبليغ، ولا يجوز أن يقرأ على أنه قتل أقل.",
  },
  recognised: {
    en: "Caesar photographs recognised",
    ar: "التعرف إلى أصحاب صور قيصر",
  },
  notices: {
    en: "death notices by registries, June to August",
    ar: "إشعارات وفاة من السجل المدني، من حزيران إلى آب",
  },
  vdcAfterTitle: {
    en: "Every whole month after the day has a recorded death",
    ar: "في كل شهر كامل بعد ذلك اليوم وفاة مسجلة",
  },
  vdcSpringTitle: {
    en: "The rise of March 2015 follows the recognition of photographs",
    ar: "ارتفاع آذار 2015 يتبع التعرف إلى أصحاب الصور",
  },
  vdcSummerTitle: {
    en: "The rise of summer 2018 follows notices of the civil registry",
    ar: "ارتفاع صيف 2018 يتبع إشعارات السجل المدني",
  },
  riseOfNews: {
    en: "A rise here is the month in which deaths became known, not the month of dying.",
    ar: "الارتفاع هنا هو الشهر الذي عرفت فيه الوفيات، لا شهر وقوعها.",
  },
  snhrTitle: {
    en: "Deaths due to torture by the year in which the SNHR documented them",
    ar: "الوفيات بسبب التعذيب بحسب السنة التي وثقتها فيها الشبكة السورية لحقوق الإنسان",
  },
  yearOfDocumentation: {
    en: "The year is that of documentation, not of death; years without a figure are unknown, not zero.",
    ar: "السنة سنة التوثيق لا سنة الوفاة؛ والسنوات التي لا رقم لها غير معلومة، وليست صفرا.",
  },
  branchTitle: {
    en: "Six branches on the cards of the Caesar photographs",
    ar: "ستة فروع على بطاقات صور قيصر",
  },
  secondary: {
    en: "The branch is the one written on the card; the counts are a secondary account.",
    ar: "الفرع هو المكتوب على البطاقة؛ والأعداد رواية ثانوية.",
  },
  twoVersions: {
    en: "two published versions of the count",
    ar: "صيغتان منشورتان للعدد",
  },
  branchPhotographs: {
    en: "Caesar photographs of detainees, by the branch on the card",
    ar: "صور قيصر للمحتجزين، بحسب الفرع المكتوب على البطاقة",
  },
  branchPhotographsTitle: {
    en: "The same six branches counted in photographs, not in bodies",
    ar: "الفروع الستة نفسها معدودة بالصور لا بالجثث",
  },
  notBodies: {
    en: "One body may be shown in several photographs: these bars count photographs and not deaths.",
    ar: "قد تظهر الجثة الواحدة في عدة صور: فهذه الأعمدة تعد الصور لا الوفيات.",
  },
  estimateTitle: {
    en: "What four lists document, and what others estimated from them",
    ar: "ما توثقه أربع قوائم، وما قدره آخرون منها",
  },
  estimateTable: {
    en: "Deaths in government custody, documented and estimated by others",
    ar: "الوفيات في احتجاز الحكومة، موثقة ومقدرة من آخرين",
  },
  estimateOfOthers: {
    en: "The estimate is the work of others; its interval was not found in the sources at hand, so it is no finding here.",
    ar: "التقدير عمل آخرين؛ ولم يعثر على مجاله في المصادر المتاحة، فليس نتيجة هنا.",
  },
  estimateNote: {
    en: "Both figures are carried as published; documented and estimated numbers are never added or subtracted here.",
    ar: "الرقمان كما نشرا؛ ولا تجمع الأعداد الموثقة والمقدرة هنا ولا تطرح أبدا.",
  },
  fourLists: {
    en: "Four lists, each person once",
    ar: "أربع قوائم، كل شخص مرة واحدة",
  },
  multipleSystems: {
    en: "Multiple systems estimation",
    ar: "التقدير متعدد القوائم",
  },
} as const satisfies Readonly<Record<string, Translated>>;
