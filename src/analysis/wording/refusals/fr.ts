import type { RefusalWording } from "./RefusalWording.ts";

/** French words of refusals of rates, roll calls and careers. */
export const fr: RefusalWording = {
  questions: {
    rate: "Combien des personnes détenues sont mortes en un temps donné\u00A0: {deaths}\u00A0?",
    ratio: "De combien de fois le premier taux est-il le second\u00A0: {first}\u00A0; {second}\u00A0?",
    standardised:
      "De combien de fois la mortalité était-elle celle de la population de référence\u00A0: {deaths}\u00A0?",
    numerator: "Combien de décès de la période et des lieux sont enregistrés\u00A0: {title}\u00A0?",
    exposure: "Combien de personnes ont été détenues, et combien de temps\u00A0: {places}\u00A0?",
    deathsInStates: "Combien de décès les états d’effectif enregistrent-ils\u00A0: {source}\u00A0?",
    rolling: "Comment le taux a-t-il évolué\u00A0: {source}\u00A0?",
    timeToDeath:
      "Combien de temps après l’arrestation les décès enregistrés sont-ils survenus\u00A0: {title}\u00A0?",
    median:
      "En combien de jours depuis l’arrestation la moitié des décès enregistrés étaient-ils survenus\u00A0: {title}\u00A0?",
  },
  noWindow: "aucune période indiquée",
  allDays: "tous les jours de la période",
  someDays: "{documented} jours-lieux sur {all}",
  rates: {
    noExposure: {
      reason:
        "Il n’y a pas de temps-personne\u00A0: rien ne dit combien de personnes étaient détenues, et les décès n’ont pas de dénominateur.",
      need: "Des états d’effectif quotidiens des mêmes lieux pour la période {window} (combien de personnes étaient détenues au début ou à la fin de chaque jour), ou un effectif moyen de cette période indiqué par une source.",
    },
    withoutSource: {
      reason:
        "Le temps-personne «\u00A0{exposure}\u00A0» ne nomme aucune source\u00A0: personne ne pourrait vérifier le dénominateur.",
      need: "Le document, le jeu de données ou la publication qui indique combien de personnes étaient détenues.",
    },
    nobodyHeld: {
      reason:
        "Le temps-personne «\u00A0{exposure}\u00A0» est de {number}\u00A0: personne n’était détenu, ou aucun jour n’a de nombre.",
      need: "Un temps-personne supérieur à 0\u00A0: des jours pour lesquels le nombre des détenus est documenté.",
    },
    nobodyExpected: {
      reason:
        "Aux taux de la population de référence, personne ne serait mort\u00A0: le rapport n’a pas de limite supérieure.",
      need: "Une population de référence dans laquelle quelqu’un est mort.",
    },
    imagesCounted: {
      reason:
        "«\u00A0{deaths}\u00A0» compte des photographies, et un même corps peut figurer sur plusieurs ou sur aucune.",
      need: "Un compte de corps ou de personnes, par exemple des photographies groupées par corps.",
    },
    deathsEstimated: {
      reason:
        "«\u00A0{deaths}\u00A0» est une estimation, et les intervalles d’un taux sont ceux d’un nombre de décès compté.",
      need: "Un compte documenté, ou un intervalle du taux tiré de la méthode qui a estimé les décès.",
    },
    deathsSynthetic: {
      reason:
        "Les décès sont synthétiques et le temps-personne est {nature}\u00A0: un taux des deux serait à moitié inventé.",
      need: "Des décès et un temps-personne tous deux réels, ou tous deux synthétiques.",
    },
    exposureSynthetic: {
      reason:
        "Le temps-personne est synthétique, mais non les décès (nature\u00A0: {nature})\u00A0: un taux des deux serait à moitié inventé.",
      need: "Des décès et un temps-personne tous deux réels, ou tous deux synthétiques.",
    },
    windowsDiffer: {
      reason:
        "Période des décès\u00A0: {deaths}\u00A0; période du temps-personne\u00A0: {exposure}. Un décès hors du temps-personne n’a pas de dénominateur.",
      need: "Des décès et un temps-personne d’une même période, avec son premier et son dernier jour.",
    },
    daysDiffer: {
      reason:
        "Jours des décès\u00A0: {deaths}\u00A0; jours du temps-personne\u00A0: {exposure}. Des décès de jours sans temps-personne seraient comptés, ou manqués.",
      need: "Des décès comptés les mêmes jours que le temps-personne (deathsInStates avec la même règle), ou le temps-personne de tous les jours (missing\u00A0: carry, interpolate ou bounds).",
    },
    unitsDiffer: {
      reason:
        "Unité de compte du premier taux\u00A0: {first}\u00A0; du second\u00A0: {second}. Une même personne peut être derrière plusieurs unités de l’un et aucune de l’autre.",
      need: "Deux taux de décès comptés de la même manière.",
    },
    rateSynthetic: {
      reason: "«\u00A0{rate}\u00A0» est synthétique et ne dit rien d’un taux réel.",
      need: "Deux taux de décès réels, ou deux taux synthétiques.",
    },
    referenceSynthetic: {
      reason:
        "Soit le taux de référence «\u00A0{rate}\u00A0», soit les décès sont synthétiques, et l’autre ne l’est pas.",
      need: "Des décès et des taux de référence tous réels, ou tous synthétiques.",
    },
    nothingToDivideBy: {
      reason:
        "«\u00A0{rate}\u00A0» ne repose sur aucun décès\u00A0: de combien de fois un autre taux est plus haut n’a pas de limite supérieure.",
      need: "Un taux de comparaison avec au moins un décès, ou les deux taux côte à côte avec leurs intervalles.",
    },
  },
  datasets: {
    notDied: {
      reason:
        "Sens des dates, {title}\u00A0: {meaning}. Elles ne disent pas quand la personne est morte\u00A0: un décès d’une période peut être daté d’une autre.",
      need: "Des fiches avec la date du décès.",
    },
    noFacility: {
      reason:
        "Où les personnes étaient détenues n’est pas enregistré\u00A0: {title}. Les décès d’autres lieux ne peuvent être écartés.",
      need: 'Des fiches avec un lieu de détention, ou la certitude que chaque décès du jeu de données est de ces lieux (facilities\u00A0: "all").',
    },
    silent: {
      reason:
        "Couverture, {title}\u00A0: {covered}\u00A0; période demandée\u00A0: {window}. Ailleurs la source est muette, ce qui n’est pas un nombre de 0 décès.",
      need: "Une période que les fiches couvrent sans lacune.",
    },
  },
  rollCalls: {
    outsideCoverage: {
      reason:
        "Couverture des états d’effectif\u00A0: {coverage}\u00A0; période demandée\u00A0: {window}. Hors de leur couverture ils sont muets, ce qui n’est pas une prison vide.",
      need: "Une période à l’intérieur de la couverture, ou des états d’effectif des autres jours.",
    },
    noNumber: {
      reason:
        "Aucun jour de la période n’a de nombre selon la règle «\u00A0{rule}\u00A0» pour\u00A0: {facilities}. Il n’y a rien à reporter, à relier ni à borner.",
      need: "Au moins un jour avec un nombre dans chaque lieu, la capacité du lieu pour ses bornes, une règle qui lise les nombres présents, ou les lieux qui ont des nombres.",
    },
    deathsNotRecorded: {
      reason:
        "Aucun état avec un nombre de personnes détenues ne dit combien sont mortes ce jour-là, ni même que personne n’est mort.",
      need: "Des états d’effectif avec une colonne des décès, ou des fiches de décès des mêmes lieux et de la même période.",
    },
  },
  careers: {
    images: {
      reason:
        "Les fiches sont des photographies\u00A0: un corps photographié quatre fois compterait quatre fois.",
      need: "Des fiches de corps ou de personnes, par exemple des photographies groupées par corps.",
    },
    noTimes: {
      reason: "Aucune fiche ne borne le temps de l’arrestation au décès ({why}).",
      need: "Des fiches avec une date d’arrestation et une date de décès, même partielles.",
    },
    noRecord: "Il n’y a aucune fiche.",
    withoutTime: {
      "arrest not recorded": "arrestation non enregistrée",
      "arrest unknown": "arrestation inconnue",
      "death unknown": "décès inconnu",
      "date in doubt": "date douteuse",
      "nothing bounded": "rien de borné",
    },
    medianOpen: {
      reason:
        "Pour la moitié des fiches ou plus, les dates ne fixent aucun temps maximal\u00A0: la médiane n’a pas de limite supérieure.",
      need: "Des arrestations avec un premier jour possible, des décès avec un dernier.",
    },
    noWholeDates: {
      reason:
        "Aucune fiche n’a le jour de l’arrestation et celui du décès, qu’exige la correction de la troncature.",
      need: "Des fiches avec des dates entières.",
    },
    beyondRecording: {
      reason:
        "Décès enregistrés après le {day}, jusqu’où des décès sont dits avoir été enregistrés\u00A0: {number}.",
      need: "Le dernier jour où un décès a pu être enregistré, par exemple la fin de la couverture.",
    },
  },
};
