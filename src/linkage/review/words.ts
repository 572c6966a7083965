/** What the page says, in a language. */
export interface ReviewWords {
  readonly direction: "ltr" | "rtl";
  readonly title: string;
  readonly reviewer: string;
  readonly adjudicator: string;
  /** For an adjudicator, which pairs these are. */
  readonly disputed: string;
  /** `{done}` and `{all}` are replaced by numbers. */
  readonly progress: string;
  readonly place: string;
  readonly row: string;
  readonly field: string;
  readonly first: string;
  readonly second: string;
  readonly question: string;
  readonly same: string;
  readonly different: string;
  readonly unsure: string;
  readonly reason: string;
  readonly reasons: readonly string[];
  readonly save: string;
  readonly saved: string;
  readonly previous: string;
  readonly next: string;
  readonly finish: string;
  readonly finished: string;
  readonly allDone: string;
  readonly choose: string;
  readonly giveReason: string;
  readonly failed: string;
  readonly notGiven: string;
  readonly keys: string;
  /** Before the code points of signs that cannot be seen and are shown as �. */
  readonly hidden: string;
}

const en: ReviewWords = {
  direction: "ltr",
  title: "One person or two?",
  reviewer: "Reviewer",
  adjudicator: "Adjudicator",
  disputed: "Reviewers disagree on these pairs. What each of them said is not shown.",
  progress: "{done} of {all} decided",
  place: "Pair {done} of {all}",
  row: "Row",
  field: "Field",
  first: "First record",
  second: "Second record",
  question: "Are these records of one person?",
  same: "One person",
  different: "Two persons",
  unsure: "Cannot tell",
  reason: "Reason",
  reasons: [
    "Names and dates agree",
    "Same number and place",
    "Dates exclude each other",
    "Another father or family",
    "Brothers or namesakes",
    "Too little is said",
  ],
  save: "Keep and go on",
  saved: "Kept.",
  previous: "Previous",
  next: "Next",
  finish: "Finish",
  finished: "Finished. Your decisions are kept; you may close this page.",
  allDone: "All pairs are decided. You can look at them again, decide anew, or finish.",
  choose: "Choose an answer first.",
  giveReason: "Give a reason: choose one or write one.",
  failed: "It could not be kept. Look at the window in which the program runs.",
  notGiven: "not given",
  keys: "Keys: S one person, D two persons, U cannot tell; 1 to 6 a reason, R to write one; Enter keeps; arrows go back and on.",
  hidden: "Signs that cannot be seen stand at �:",
};

const ar: ReviewWords = {
  direction: "rtl",
  title: "شخص واحد أم شخصان؟",
  reviewer: "المراجِع",
  adjudicator: "المُرجِّح",
  disputed: "اختلف المراجِعون في هذه الأزواج. لا يُعرض ما قاله كل منهم.",
  progress: "تم البت في {done} من {all}",
  place: "الزوج {done} من {all}",
  row: "السطر",
  field: "الحقل",
  first: "السجل الأول",
  second: "السجل الثاني",
  question: "هل هذان السجلان لشخص واحد؟",
  same: "شخص واحد",
  different: "شخصان",
  unsure: "لا يمكن الجزم",
  reason: "السبب",
  reasons: [
    "الأسماء والتواريخ متفقة",
    "الرقم والمكان نفسهما",
    "التواريخ لا تجتمع",
    "أب آخر أو عائلة أخرى",
    "إخوة أو تشابه أسماء",
    "المعلومات قليلة",
  ],
  save: "حفظ ومتابعة",
  saved: "تم الحفظ.",
  previous: "السابق",
  next: "التالي",
  finish: "إنهاء",
  finished: "انتهت المراجعة. قراراتك محفوظة، ويمكنك إغلاق هذه الصفحة.",
  allDone: "تم البت في جميع الأزواج. يمكنك النظر فيها ثانية أو تغيير قرارك أو الإنهاء.",
  choose: "اختر جوابًا أولًا.",
  giveReason: "اذكر سببًا: اختر واحدًا أو اكتبه.",
  failed: "تعذر الحفظ. انظر إلى النافذة التي يعمل فيها البرنامج.",
  notGiven: "غير مذكور",
  keys: "المفاتيح: S شخص واحد، D شخصان، U لا يمكن الجزم؛ من 1 إلى 6 سبب، R لكتابة سبب؛ Enter للحفظ؛ الأسهم للرجوع والتقدم.",
  hidden: "رموز لا تُرى في موضع �:",
};

/** The page's languages. */
export const reviewLanguages = { en, ar } as const satisfies Readonly<Record<string, ReviewWords>>;

export type ReviewLanguage = keyof typeof reviewLanguages;

export function isReviewLanguage(language: string): language is ReviewLanguage {
  return Object.hasOwn(reviewLanguages, language);
}
