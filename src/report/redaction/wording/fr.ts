import type { RedactionWording } from "./RedactionWording.ts";

export const fr: RedactionWording = {
  title: "Occultations",
  introduction:
    "Tout ce que quiconque a demandé de soustraire à certains lecteurs. Une occultation décide qui voit une partie ; elle ne change aucune valeur, et la version occultée fait, preuve à l’appui, partie de la version scellée.",
  none: "Personne n’a demandé d’occultation.",
  id: "Occultation",
  askedBy: "Demandée par",
  day: "Le",
  reason: "Motif",
  decision: "Décision",
  granted: "accordée par {by}",
  refused: "refusée par {by}",
};
