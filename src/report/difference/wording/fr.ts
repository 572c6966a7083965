import type { DifferenceWording } from "./DifferenceWording.ts";

export const fr: DifferenceWording = {
  causes: { data: "données", method: "méthode", code: "programme", text: "texte" },
  input: {
    changed: "Le fichier d’entrée {name} a changé.",
    added: "Le fichier d’entrée {name} a été ajouté.",
    removed: "Le fichier d’entrée {name} n’est plus utilisé.",
  },
  analysis: {
    changed: "Le fichier d’analyse {name} a changé.",
    added: "Le fichier d’analyse {name} a été ajouté.",
    removed: "Le fichier d’analyse {name} a été supprimé.",
  },
  method: "La méthode était « {was} » ; elle est « {is} ».",
  methodSettings: "Les réglages de la méthode « {is} » ont changé.",
  tool: "La bibliothèque était en version {was} ; elle est en version {is}.",
  seed: "La graine des nombres aléatoires était {was} ; elle est {is}.",
  text: "Le nombre est le même ; le texte l’imprime autrement ou ailleurs.",
  members: {
    kind: "nature",
    value: "valeur",
    unit: "unité",
    numerator: "numérateur",
    denominator: "dénominateur",
    base: "base",
    "period from": "début de la période",
    "period to": "fin de la période",
    "interval lower": "limite inférieure de l’intervalle",
    "interval upper": "limite supérieure de l’intervalle",
    "bounds lower": "borne inférieure",
    "bounds upper": "borne supérieure",
  },
};
