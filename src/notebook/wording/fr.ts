import type { NotebookWording } from "./NotebookWording.ts";

/** French words of a notebook. */
export const fr: NotebookWording = {
  types: {
    text: "texte",
    integer: "nombre entier",
    number: "nombre",
    date: "date (EDTF)",
    boolean: "oui ou non",
  },
  missing: "manquant",
  none: "aucun",
  size: "{rows} lignes, {columns} colonnes",
  notShown: "{rows} lignes non affichées",
  method: "Méthode",
  inputs: "Source",
  period: "Période",
  noAnswer: "Pas de réponse",
  reasons: "Pourquoi",
  wouldNeed: "Ce qui permettrait d'y répondre",
  more: "et {number} autres",
  archive: {
    title: "Archive, jeux de données : {number}",
    unit: "Compte",
    coverage: "A pu enregistrer",
    coverageOf: "{from} à {to}",
    rows: "Lignes",
    account: "{read} lues, {accepted} acceptées, {rejected} rejetées",
    completeness: "Renseigné",
    notRecorded: "non enregistré",
    filled: "{share} renseigné",
    complete: "complet",
    files: "Fichiers",
    nature: "Chiffres",
  },
};
