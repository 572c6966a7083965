import type { AnnexWording } from "./AnnexWording.ts";
import { draft } from "./draft.fr.ts";
import { generated } from "./generated.fr.ts";
import { rules } from "./rules.fr.ts";
import { parts, sections } from "./sections.fr.ts";

/** French words of an annex. */
export const fr: AnnexWording = {
  parts,
  sections,
  rules,
  generated,
  draft,
  phrases: {
    finding: "Constatation {number}.",
    place: "Lieu : {place}.",
    see: "Voir {paragraph}.",
    noInterval: {
      documented: "Dénombrement complet des archives, sans intervalle.",
      published: "Tel que publié par d’autres, sans intervalle.",
      estimated: "Estimation.",
      synthetic: "Fictif, non une constatation.",
    },
    confidence: {
      high: "Confiance : élevée ; aucun choix raisonnable ne la changerait.",
      moderate: "Confiance : moyenne ; un choix raisonnable ou une source ultérieure peut la changer.",
      low: "Confiance : faible ; elle repose sur une source fragile ou sur peu d’enregistrements.",
    },
    judgment: {
      facts: "Faits de départ.",
      method: "Méthode.",
      result: "Résultat.",
      limits: "Limites.",
    },
  },
};
