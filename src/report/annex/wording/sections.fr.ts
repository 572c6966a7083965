import type { AnnexWording } from "./AnnexWording.ts";

export const parts: AnnexWording["parts"] = {
  request: "La demande",
  summary: "Résumé",
  limits: "Les limites",
  material: "Les pièces",
  method: "La méthode",
  findings: "Les constatations",
  reliability: "Fiabilité",
  record: "Reproduction et conservation",
};

export const sections: AnnexWording["sections"] = {
  identity: {
    title: "Identité de ce document",
    asks: "Affaire, numéro d’annexe, version, état, date, langues et empreinte ; imprimés à partir de l’en-tête.",
  },
  authors: {
    title: "Auteurs et relecteurs",
    asks: "Qui a écrit quoi, avec quelles qualifications, et qui l’a relu ; imprimés à partir de l’en-tête.",
  },
  instructions: {
    title: "Instructions reçues",
    asks: "La demande mot pour mot, de qui et quand, les questions posées et ce qui n’a pas été demandé ; imprimées à partir de l’en-tête.",
  },
  independence: {
    title: "Indépendance",
    asks: "Financement, travaux antérieurs pour une partie, publications antérieures sur le sujet, et qui a fourni quelles données ; imprimés à partir de l’en-tête.",
  },
  duty: {
    title: "Déclarations des auteurs",
    asks: "Que le devoir envers la juridiction est compris et a été respecté, et que ce qui est déclaré est vrai ; imprimées à partir de l’en-tête.",
  },
  summary: {
    title: "Résumé des constatations",
    asks: "Sept constatations au plus, chacune écrite ::finding[…]{quantity=… place=… confidence=… paragraph=…}.",
  },
  "not-shown": {
    title: "Ce que les chiffres ne montrent pas",
    asks: "Dites ce qui ne peut se lire dans ces chiffres : l’intention, la cause d’un décès individuel, les personnes absentes de tout registre.",
  },
  "judgment-ready": {
    title: "Paragraphe pour le jugement",
    asks: "Quatre passages qu’une juridiction peut reprendre : :::judgment{part=facts}, method, result et limits ; le résultat lie au moins une grandeur.",
  },
  material: {
    title: "Pièces reçues",
    asks: "Dites comment chaque source vous est parvenue, de qui, quand, et si vous détenez une pièce à conviction ou une copie de travail ; la liste des fichiers est ajoutée.",
  },
  "given-facts": {
    title: "Faits communiqués et connaissance propre",
    asks: "Distinguez les faits qui vous ont été communiqués de ceux que vous connaissez par vous-même, et nommez par leur fonction ceux dont vous utilisez les mesures ou les lectures.",
  },
  population: {
    title: "Ce qui a été compté",
    asks: "Nommez l’unité de compte, qui est inclus et exclu, et chaque exclusion avec son nombre ; les nombres par unité sont ajoutés.",
  },
  dictionary: {
    title: "Dictionnaire des données et valeurs manquantes",
    asks: "Le sens de chaque colonne et ce qui y manque ; imprimés à partir des tableaux.",
  },
  reconciliation: {
    title: "Rapprochement avec les chiffres publiés auparavant",
    asks: "Placez les chiffres à côté de ceux publiés auparavant, chacun avec son unité de compte, et dites pourquoi ils diffèrent.",
  },
  formulas: {
    title: "Méthodes et formules",
    asks: "Expliquez chaque méthode en mots, en symboles et par un exemple de cinq lignes inventées ; la liste des méthodes utilisées est ajoutée.",
  },
  linkage: {
    title: "Doublons et appariement",
    asks: "Dites comment les enregistrements d’une même personne ont été trouvés, par qui, avec quel accord et quelle erreur ; ou qu’aucun n’a été apparié, et ce qui en résulte.",
  },
  coding: {
    title: "Fiabilité du codage",
    asks: "Dites combien d’enregistrements ont été codés deux fois, avec quel accord ; ou que vous n’en avez codé aucun, et ce que l’on sait du codage d’autrui.",
  },
  dates: {
    title: "Dates",
    asks: "Dites de quoi les dates sont les dates, leur précision, comment les dates partielles ont été comptées, et ce que cela change aux totaux.",
  },
  "other-analyses": {
    title: "Analyses non rapportées",
    asks: "Nommez chaque analyse tentée et non rapportée, avec son résultat ; les grandeurs calculées et non imprimées sont ajoutées.",
  },
  prespecification: {
    title: "Ce qui était décidé avant de voir les données",
    asks: "Distinguez, avec les dates, ce qui a été décidé avant et après avoir vu les données.",
  },
  tables: {
    title: "Tableaux",
    asks: "Placez au moins un tableau de l’analyse : ::table{#…}.",
  },
  charts: {
    title: "Figures",
    asks: "Placez au moins une figure de l’analyse : ::figure{#…}.",
  },
  "kinds-of-figures": {
    title: "Documenté, estimé, et ce qui ne peut être calculé",
    asks: "Dites ce qui ne peut être calculé à partir de ces pièces et quel registre le permettrait ; la liste des chiffres par nature est ajoutée.",
  },
  comparators: {
    title: "Comparaisons",
    asks: "Nommez chaque comparaison avec sa source, sa période et son unité, et pourquoi elle est valable ; ou dites qu’aucune n’est faite, et pourquoi.",
  },
  "rival-explanations": {
    title: "Explications concurrentes",
    asks: "Pour chaque explication concurrente : à quoi ressembleraient les données, ce qui a été vu, et dans quel sens chaque choix se trompe.",
  },
  sensitivity: {
    title: "Sensibilité aux choix",
    asks: "Donnez les chiffres principaux selon chaque choix raisonnable, et dites lequel les déplace le plus.",
  },
  "range-of-opinion": {
    title: "Éventail des opinions",
    asks: "Résumez l’éventail des opinions du domaine et motivez la vôtre ; ou dites que vous n’en connaissez pas d’autre.",
  },
  uncertainty: {
    title: "Incertitude",
    asks: "Dites quelle incertitude n’est pas chiffrée et dans quel sens elle joue probablement ; l’incertitude chiffrée est ajoutée.",
  },
  "known-weaknesses": {
    title: "Faiblesses connues",
    asks: "Tout ce qui pourrait affaiblir la fiabilité de ces chiffres ; imprimé à partir de la qualité des données.",
  },
  testimony: {
    title: "Rapport aux témoignages et aux documents",
    asks: "Dites ce qui est corroboré indépendamment et ce qui contredit.",
  },
  criteria: {
    title: "Où chaque règle trouve sa réponse",
    asks: "Les règles avec les paragraphes qui y répondent ; imprimées par la construction.",
  },
  reproduction: {
    title: "Comment reproduire ce document",
    asks: "Entrées, version, environnement, graine et commande ; imprimés par la construction.",
  },
  "opposing-pack": {
    title: "Ce que reçoit l’autre partie",
    asks: "Dites ce que reçoit l’expert de l’autre partie, sous quelle confidentialité, et comment il peut l’exécuter sans les enregistrements.",
  },
  history: {
    title: "Versions et corrections",
    asks: "Chaque version antérieure et ce qui a changé ; imprimées à partir de l’en-tête.",
  },
  release: {
    title: "Diffusion et occultations",
    asks: "Dites à qui cette version est destinée, ce qui en a été retiré et pourquoi, et qui peut voir quelle version.",
  },
  glossary: {
    title: "Glossaire",
    asks: "Expliquez les termes dont un lecteur étranger au domaine a besoin.",
  },
  dignity: {
    title: "Respect des morts et de leurs familles",
    asks: "Dites ce que le lecteur trouvera ici, et ce qui a été omis par respect pour les morts et leurs familles.",
  },
};
