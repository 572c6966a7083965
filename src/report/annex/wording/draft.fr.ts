import type { AnnexWording } from "./AnnexWording.ts";

export const draft: AnnexWording["draft"] = {
  title: "l’objet de cette annexe",
  date: "le jour de cette version, par exemple 2026-01-05",
  name: "nom de l’auteur",
  qualifications: "formation, expérience et accréditation utiles à cette annexe",
  role: "ce que cet auteur a fait",
  case: "nom ou numéro de l’affaire, comme la juridiction l’écrit",
  number: "numéro de cette annexe au dossier",
  asked: "le jour de la demande, par exemple 2026-01-02",
  request: "la demande, mot pour mot",
  question: "une des questions posées",
  notAsked: "un point voisin qui n’a pas été demandé",
  funding: "qui a payé le travail, et comment",
  priorWork: "travaux antérieurs pour une partie, ou : aucun",
  priorPublications: "publications antérieures sur le sujet, ou : aucune",
  understood: "true, si le devoir envers la juridiction est compris et a été respecté",
  truth: "true, si ce qui est énoncé est vrai à votre connaissance",
  from: "de qui viennent les instructions",
};
