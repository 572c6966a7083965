import type { Language } from "../../quantities/index.ts";

/** The words of the charts of populations. */
export interface PopulationWords {
  readonly overlap: string;
  readonly overlapAlt: string;
  readonly overlapRow: string;
  readonly overlapCaution: string;
  readonly on: string;
  readonly further: string;
  readonly curve: string;
  readonly profile: string;
  readonly posterior: string;
  readonly curveAlt: string;
  readonly documented: string;
  readonly estimate: string;
  readonly interval: string;
  readonly curveCaution: string;
  readonly dependence: string;
  readonly dependenceAlt: string;
  readonly dependenceCaution: string;
  readonly independence: string;
  readonly unknown: string;
  readonly strata: string;
  readonly strataAlt: string;
  readonly strataCaution: string;
  readonly nobody: string;
}

const en: PopulationWords = {
  overlap: "Persons by the lists that recorded them, {place}; {nature}",
  overlapAlt: "Bars: persons by combination of lists; dots under a bar show its lists.",
  overlapRow: "{lists}: {count}",
  overlapCaution:
    "Those whom no list recorded stand in no bar: how many they are is not known from this chart.",
  on: "Recorded by the list",
  further: "{count} further combinations are in the table only.",
  curve: "How well sizes of the population agree with the lists, {place}; {nature}",
  profile: "Agreement with the lists (profile likelihood)",
  posterior: "Probability of the sizes",
  curveAlt: "Curve over sizes of the population. {meaning}.",
  documented: "Documented: {count}",
  estimate: "Estimated: {count}",
  interval: "Interval: {range}",
  curveCaution: "The estimate is no count, and rests on assumptions that the lists cannot test.",
  dependence: "Dependence of pairs of lists, {place}; {nature}",
  dependenceAlt: "Odds ratios of pairs of lists with their intervals, on a scale of factors.",
  dependenceCaution: "That no dependence is shown does not mean that there is none.",
  independence: "1: independent",
  unknown: "not known",
  strata: "Estimated sizes, {place}; {nature}",
  strataAlt: "Points: estimated sizes with their intervals; hollow squares: documented.",
  strataCaution: "Limits of strata may not be added.",
  nobody: "no list",
};

const ar: PopulationWords = {
  overlap: "الأشخاص بحسب القوائم التي سجّلتهم، {place}؛ {nature}",
  overlapAlt: "أعمدة: أشخاص بحسب مجموعة القوائم؛ والنقاط تحت العمود تبيّن قوائمه.",
  overlapRow: "{lists}: {count}",
  overlapCaution: "من لم تسجّلهم أي قائمة ليسوا في أي عمود: لا يُعرف عددهم من هذا الرسم.",
  on: "سجّلته القائمة",
  further: "{count} من المجموعات الأخرى في الجدول فقط.",
  curve: "مدى اتفاق أحجام المجتمع مع القوائم، {place}؛ {nature}",
  profile: "الاتفاق مع القوائم (الإمكان الجانبي)",
  posterior: "احتمال الأحجام",
  curveAlt: "منحنى على أحجام المجتمع. {meaning}.",
  documented: "موثّق: {count}",
  estimate: "تقدير: {count}",
  interval: "المجال: {range}",
  curveCaution: "التقدير ليس عدّاً، ويقوم على افتراضات لا تستطيع القوائم اختبارها.",
  dependence: "ارتباط القوائم مثنى مثنى، {place}؛ {nature}",
  dependenceAlt: "نسب الأرجحية لأزواج القوائم مع مجالاتها، على مقياس المضاعفات.",
  dependenceCaution: "عدم ظهور ارتباط لا يعني عدم وجوده.",
  independence: "1: مستقلتان",
  unknown: "غير معروف",
  strata: "أحجام مقدّرة، {place}؛ {nature}",
  strataAlt: "نقاط: أحجام مقدّرة مع مجالاتها؛ مربعات مفرغة: موثّقة.",
  strataCaution: "لا تُجمع حدود الطبقات.",
  nobody: "لا قائمة",
};

const de: PopulationWords = {
  overlap: "Personen nach den Listen, die sie erfasst haben, {place}; {nature}",
  overlapAlt: "Balken: Personen nach Kombination von Listen; Punkte darunter zeigen die Listen.",
  overlapRow: "{lists}: {count}",
  overlapCaution:
    "Wen keine Liste erfasst hat, steht in keinem Balken: Wie viele das sind, zeigt dieses Bild nicht.",
  on: "Von der Liste erfasst",
  further: "{count} weitere Kombinationen stehen nur in der Tabelle.",
  curve: "Wie gut Größen der Population zu den Listen passen, {place}; {nature}",
  profile: "Übereinstimmung mit den Listen (Profil-Likelihood)",
  posterior: "Wahrscheinlichkeit der Größen",
  curveAlt: "Kurve über Größen der Population. {meaning}.",
  documented: "Dokumentiert: {count}",
  estimate: "Geschätzt: {count}",
  interval: "Intervall: {range}",
  curveCaution:
    "Die Schätzung ist keine Zählung und beruht auf Annahmen, die die Listen nicht prüfen können.",
  dependence: "Abhängigkeit je zweier Listen, {place}; {nature}",
  dependenceAlt: "Odds Ratios je zweier Listen mit Intervallen, auf einer Skala von Faktoren.",
  dependenceCaution: "Dass keine Abhängigkeit zu sehen ist, heißt nicht, dass keine besteht.",
  independence: "1: unabhängig",
  unknown: "nicht bekannt",
  strata: "Geschätzte Größen, {place}; {nature}",
  strataAlt: "Punkte: geschätzte Größen mit Intervallen; leere Quadrate: dokumentiert.",
  strataCaution: "Grenzen von Schichten dürfen nicht addiert werden.",
  nobody: "keine Liste",
};

const fr: PopulationWords = {
  overlap: "Personnes selon les listes qui les ont enregistrées, {place} ; {nature}",
  overlapAlt: "Barres : personnes par combinaison de listes ; les points dessous montrent les listes.",
  overlapRow: "{lists} : {count}",
  overlapCaution:
    "Les personnes d’aucune liste ne sont dans aucune barre : leur nombre n’est pas connu par ce graphique.",
  on: "Enregistrée par la liste",
  further: "{count} autres combinaisons ne sont que dans le tableau.",
  curve: "Accord des tailles de la population avec les listes, {place} ; {nature}",
  profile: "Accord avec les listes (vraisemblance profilée)",
  posterior: "Probabilité des tailles",
  curveAlt: "Courbe sur les tailles de la population. {meaning}.",
  documented: "Documenté : {count}",
  estimate: "Estimé : {count}",
  interval: "Intervalle : {range}",
  curveCaution:
    "L’estimation n’est pas un décompte et repose sur des hypothèses que les listes ne peuvent vérifier.",
  dependence: "Dépendance des listes deux à deux, {place} ; {nature}",
  dependenceAlt:
    "Rapports de cotes des listes deux à deux avec leurs intervalles, sur une échelle de facteurs.",
  dependenceCaution: "Qu’aucune dépendance n’apparaisse ne veut pas dire qu’il n’y en a pas.",
  independence: "1 : indépendantes",
  unknown: "inconnu",
  strata: "Tailles estimées, {place} ; {nature}",
  strataAlt: "Points : tailles estimées avec leurs intervalles ; carrés vides : documenté.",
  strataCaution: "Les limites des strates ne s’additionnent pas.",
  nobody: "aucune liste",
};

const languages: Readonly<Record<Language, PopulationWords>> = { en, ar, de, fr };

export function populationWords(language: Language): PopulationWords {
  return languages[language];
}
