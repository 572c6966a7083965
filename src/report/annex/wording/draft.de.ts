import type { AnnexWording } from "./AnnexWording.ts";

export const draft: AnnexWording["draft"] = {
  title: "worum es in dieser Anlage geht",
  date: "der Tag dieser Fassung, etwa 2026-01-05",
  name: "Name des Verfassers",
  qualifications: "Ausbildung, Erfahrung und Akkreditierung, soweit sie diese Anlage betreffen",
  role: "was dieser Verfasser getan hat",
  case: "Name oder Aktenzeichen des Verfahrens, wie das Gericht es schreibt",
  number: "Nummer dieser Anlage in der Akte",
  asked: "der Tag des Auftrags, etwa 2026-01-02",
  request: "der Auftrag im Wortlaut",
  question: "eine der gestellten Fragen",
  notAsked: "etwas Naheliegendes, das nicht gefragt wurde",
  funding: "wer die Arbeit bezahlt hat und wie",
  priorWork: "frühere Arbeit für einen Beteiligten, oder: keine",
  priorPublications: "frühere Veröffentlichungen zur Sache, oder: keine",
  understood: "true, wenn die Pflicht gegenüber dem Gericht bekannt ist und beachtet wurde",
  truth: "true, wenn das Erklärte nach Ihrem Wissen wahr ist",
  from: "wer den Auftrag gab",
};
