/** The author's words of the golden charts of estimates, in each language. */
export const goldenPopulationWords = {
  nowhere: { en: "nowhere", ar: "لا مكان", de: "nirgends", fr: "nulle part" },
  register: {
    en: "Register of the hospital",
    ar: "سجل المستشفى",
    de: "Register des Krankenhauses",
    fr: "Registre de l’hôpital",
  },
  families: { en: "Families", ar: "العائلات", de: "Familien", fr: "Familles" },
  press: { en: "Press", ar: "الصحافة", de: "Presse", fr: "Presse" },
  photographs: { en: "Photographs", ar: "الصور", de: "Fotografien", fr: "Photographies" },
  profile: {
    en: "profile likelihood",
    ar: "دالة الإمكان المقطعية",
    de: "Profil-Likelihood",
    fr: "vraisemblance profilée",
  },
  quantiles: {
    en: "posterior quantiles (equal tails)",
    ar: "مئينات التوزيع البعدي (ذيلان متساويان)",
    de: "Quantile der A-posteriori-Verteilung",
    fr: "quantiles a posteriori (queues égales)",
  },
  oddsRatio: { en: "Odds ratio", ar: "نسبة الأرجحية", de: "Chancenverhältnis", fr: "Rapport des cotes" },
  level: { en: "95%", ar: "95%", de: "95 %", fr: "95 %" },
  overlapTitle: {
    en: "Most of the recorded stand on one list only",
    ar: "معظم المسجلين واردون في قائمة واحدة فقط",
    de: "Die meisten Verzeichneten stehen nur auf einer Liste",
    fr: "La plupart des personnes recensées ne figurent que sur une liste",
  },
  profileTitle: {
    en: "Sizes that agree with the lists under one model",
    ar: "أعداد توافق القوائم في نموذج واحد",
    de: "Größen, die unter einem Modell zu den Listen passen",
    fr: "Tailles compatibles avec les listes selon un modèle",
  },
  boundTitle: {
    en: "The posterior piles up at the largest size thought possible",
    ar: "يتراكم التوزيع البعدي عند أكبر عدد افترض أنه ممكن",
    de: "Die A-posteriori-Verteilung häuft sich an der größten für möglich gehaltenen Zahl",
    fr: "La loi a posteriori s’accumule à la plus grande taille jugée possible",
  },
  dependenceTitle: {
    en: "One pair of lists depends on one another, one excludes one another",
    ar: "زوج من القوائم مترابط، وآخر متنافر",
    de: "Ein Paar von Listen hängt zusammen, eines schließt sich aus",
    fr: "Une paire de listes va ensemble, une autre s’exclut",
  },
  yearsTitle: {
    en: "Estimated sizes by year, beside what is documented",
    ar: "الأعداد المقدرة بحسب السنة، إلى جانب الموثق",
    de: "Geschätzte Größen nach Jahr, neben dem Dokumentierten",
    fr: "Tailles estimées par année, à côté de ce qui est documenté",
  },
} as const;
